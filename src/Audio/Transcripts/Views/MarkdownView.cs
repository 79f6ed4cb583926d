using System.Buffers;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Audio.Transcripts.Views;

/// <summary>
/// What a reader of the rendered page sees of Markdown (CommonMark 0.31 with pipe tables): the words without emphasis,
/// links and escapes, line for line, so that labels still open lines. The marks of headings stay, since formats read them.
/// </summary>
static class MarkdownView
{
    static readonly SearchValues<char> NoNameMarks = SearchValues.Create("\"'{}()=;");

    // The parser takes no more than so deep a nesting, and brackets that do not close cost it the square of their number:
    // it gets the text in pieces, which part where a paragraph ends if they can.
    const int FewestLines = 32, MostLines = 64, MostBrackets = 256;

    // Of a transcript that stands as code.
    const int LongestLabel = 40, FewestWords = 3;

    static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>The view of a text; null where it is no Markdown.</summary>
    /// <param name="options">What the user says of it; null for nothing.</param>
    public static SourceText? Of(SourceText source, ParserOptions? options = null)
    {
        if (!MarkdownEvidence.IsMarkdown(source))
            return null;

        var view = new ViewBuilder(source);
        var names = new BoldNames(source);
        var labels = new MarkedLabels(source);
        view.Marked.UnionWith(labels.Names);
        view.Marked.UnionWith(BoldLines.In(source));
        var answers = BoldQuestions.In(source);
        var lines = source.Lines;
        var firstWords = FirstWords(source);
        var length = lines.Sum(l => (long)l.Text.Length);
        var tables = DataTables.In(source, length).Where(t => options is null || !Enumerable.Range(t.Key, t.Value - t.Key).Any(i => options.Keeps(source, i + 1))).ToDictionary();
        for (int start = 0, end; start < lines.Length; start = end)
        {
            if (tables.TryGetValue(start, out end))
            {
                WriteTable(view, source, start, end);
                continue;
            }
            end = start + 1;
            if (MarkdownEvidence.IsFence(lines[start].Text.AsSpan().Trim()))
            {
                end = start == firstWords ? end : EndOfCode(source, start);
                if (IsTranscript(source, start + 1, end - 1, length))
                    WriteRaw(view, source, start, end);
                else
                    WriteCode(view, source, start, end);
                continue;
            }
            end = EndOfPiece(source, start, tables);
            Write(view, new(source, start, end), names, labels, answers);
        }
        return view.Build();
    }

    static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        // Transcripts indent what is no code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    static int FirstWords(SourceText source)
    {
        for (var i = 0; i < source.Lines.Length; i++)
        {
            if (!source.Lines[i].IsBlank)
                return i;
        }
        return -1;
    }

    static int EndOfPiece(SourceText source, int start, Dictionary<int, int> tables)
    {
        var brackets = 0;
        for (var i = start; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i];
            brackets += line.Text.AsSpan().Count('[');
            if (i > start && (i - start >= MostLines || tables.ContainsKey(i) || brackets > MostBrackets || MarkdownEvidence.IsFence(line.Text.AsSpan().Trim())))
                return i;
            if (i - start >= FewestLines && line.IsBlank)
                return i + 1;
        }
        return source.Lines.Length;
    }

    // Behind the fence that closes it; a fence that nothing closes is no code, and neither is a text that opens with one.
    static int EndOfCode(SourceText source, int start)
    {
        var fence = source.Lines[start].Text.AsSpan().Trim()[..3].ToString();
        for (var i = start + 1; i < source.Lines.Length && i - start <= MostLines; i++)
        {
            var text = source.Lines[i].Text.AsSpan().Trim();
            if (text.StartsWith(fence, StringComparison.Ordinal) && text.TrimStart(fence[0]).IsEmpty)
                return i + 1;
        }
        return start + 1;
    }

    static void WriteTable(ViewBuilder view, SourceText source, int start, int end)
    {
        view.Doubt(new(source.WholeLine(start + 1), DataTables.Reason) { LastLine = end, IsMuch = true });
        for (var i = start; i < end; i++)
        {
            view.Omit(source.WholeLine(i + 1), DataTables.Reason);
            view.EndLine();
        }
    }

    static void WriteCode(ViewBuilder view, SourceText source, int start, int end)
    {
        if (FirstOfTranscript(source, start + 1, end - 1) is { } first)
            view.Doubt(new(first, "code"));
        for (var i = start; i < end; i++)
        {
            if (end > start + 1)
                view.Omit(source.WholeLine(i + 1), "code");
            view.EndLine();
        }
    }

    // Code that has turns, and more words than all the rest.
    static bool IsTranscript(SourceText source, int start, int end, long length)
    {
        var within = 0L;
        for (var i = start; i < end; i++)
            within += source.Lines[i].Text.Length;
        return within * 2 > length && FirstOfTranscript(source, start, end) is not null;
    }

    // The fences go, and what they hold stays as it is.
    static void WriteRaw(ViewBuilder view, SourceText source, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (i > start && i < end - 1)
                view.Append(source.WholeLine(i + 1));
            view.EndLine();
        }
    }

    // Where lines of code open with a name and a colon, and words behind it.
    static SourceRange? FirstOfTranscript(SourceText source, int start, int end)
    {
        SourceRange? first = null;
        for (var i = start; i < end; i++)
        {
            var line = source.Lines[i].Text.AsSpan(BoldNames.SkipStamp(source.Lines[i].Text));
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon is <= 0 or > LongestLabel || !char.IsUpper(line[0]) || line[colon..].Count(' ') < FewestWords || line[..colon].ContainsAny(NoNameMarks))
                continue;
            if (first is not null)
                return first;
            first = source.WholeLine(i + 1);
        }
        return null;
    }

    static void Write(ViewBuilder view, MarkdownPiece piece, BoldNames names, MarkedLabels labels, Dictionary<int, int> answers)
    {
        if (Parse(piece) is { } document)
        {
            new MarkdownMarks(piece, names, labels).Find(document);
            piece.WriteTo(view, answers);
            return;
        }
        if (piece.Lines == 1)
        {
            piece.WriteTo(view, answers);
            return;
        }
        foreach (var line in piece.Apart())
            Write(view, line, names, labels, answers);
    }

    static MarkdownDocument? Parse(MarkdownPiece piece)
    {
        if (piece.Text.AsSpan().Count('[') > 2 * MostBrackets)
            return null;
        try
        {
            return Markdown.Parse(piece.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's refusal of what is nested too deeply.
            return null;
        }
    }
}
