using Markdig.Syntax;

namespace Audio.Transcripts.Views;

/// <summary>What becomes of a character of Markdown; of two the later says more.</summary>
enum MarkdownFate : byte
{
    Kept,
    Markup,

    /// <summary>Markup behind which a cell of a table ends, and with it a line.</summary>
    CellEnd,
    Picture,
    Comment,
    Footnote,
    StruckOut,
    LinkDefinition,
}

/// <summary>Some lines of Markdown, with the fate of every character.</summary>
sealed class MarkdownPiece
{
    readonly SourceText _source;
    readonly int _start;
    readonly int[] _offsets;
    readonly MarkdownFate[] _fates;

    /// <param name="start">The first line, from 0.</param>
    /// <param name="end">Behind the last line.</param>
    public MarkdownPiece(SourceText source, int start, int end)
    {
        (_source, _start, Lines) = (source, start, end - start);
        _offsets = new int[Lines + 1];
        for (var i = 0; i < Lines; i++)
            _offsets[i + 1] = _offsets[i] + source.Lines[start + i].Text.Length + 1;
        Text = string.Join('\n', Enumerable.Range(start, Lines).Select(i => source.Lines[i].Text));
        _fates = new MarkdownFate[Text.Length];
    }

    /// <summary>The lines, each with a line feed behind it but the last.</summary>
    public string Text { get; }

    public int Lines { get; }

    /// <summary>What stands for something else, by its place.</summary>
    public Dictionary<int, (int Length, string Meaning)> Entities { get; } = [];

    /// <summary>Lines, from 0, that are paragraphs of their own though no blank line says so.</summary>
    public HashSet<int> Paragraphs { get; } = [];

    /// <summary>Where a colon belongs that only the markup stood for.</summary>
    public HashSet<int> Colons { get; } = [];

    public IEnumerable<MarkdownPiece> Apart() => Enumerable.Range(_start, Lines).Select(i => new MarkdownPiece(_source, i, i + 1));

    /// <param name="offset">In <see cref="Text"/>.</param>
    /// <returns>The line, from 0.</returns>
    public int LineAt(int offset)
    {
        var at = Array.BinarySearch(_offsets, offset);
        return at >= 0 ? at : ~at - 1;
    }

    public int StartOf(int line) => _offsets[line];

    public int EndOf(int line) => _offsets[line + 1] - 1;

    public bool IsKept(int offset) => _fates[offset] == MarkdownFate.Kept;

    public void Cut(SourceSpan span, MarkdownFate fate = MarkdownFate.Markup) => Cut(span.Start, span.End + 1, fate);

    public void Cut(int start, int end, MarkdownFate fate = MarkdownFate.Markup)
    {
        for (var i = Math.Max(0, start); i < Math.Min(_fates.Length, end); i++)
            _fates[i] = (MarkdownFate)Math.Max((byte)_fates[i], (byte)fate);
    }

    /// <param name="answers">Where answers begin behind bold questions, by the number of the line.</param>
    public void WriteTo(ViewBuilder view, IReadOnlyDictionary<int, int> answers)
    {
        for (var line = 0; line < Lines; line++)
        {
            if (Paragraphs.Contains(line))
                view.EndLine();
            var start = StartOf(line);
            if (answers.TryGetValue(_start + line + 1, out var length))
                WriteLine(view, line, start, start += length);
            WriteLine(view, line, start, EndOf(line));
        }
    }

    void WriteLine(ViewBuilder view, int line, int start, int end)
    {
        view.Emphasise(EmphasisOf(Text.AsSpan(start, end - start)));
        for (int from = start, to; from < end; from = to)
        {
            var fate = _fates[from];
            if (Colons.Contains(from))
                view.Append(":");
            if (fate == MarkdownFate.Kept && Entities.TryGetValue(from, out var entity))
            {
                to = Math.Min(end, from + entity.Length);
                view.Append(entity.Meaning, Range(line, from, to));
                continue;
            }
            to = from + 1;
            while (to < end && _fates[to] == fate && !Entities.ContainsKey(to) && !Colons.Contains(to))
                to++;
            Write(view, Range(line, from, to), fate);
        }
        view.EndLine();
    }

    // "**How did you start?**", "_We walked on._", with no mark of the kind within.
    static Emphasis EmphasisOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line is not ['*' or '_', _, ..])
            return Emphasis.None;
        var mark = line[0];
        var words = line.Trim(mark);
        var (before, behind) = (line.IndexOf(words), line.Length - words.Length - line.IndexOf(words));
        return before != behind || words.IsEmpty || char.IsWhiteSpace(words[0]) || words.Contains(mark) ? Emphasis.None : before > 1 ? Emphasis.Bold : Emphasis.Italic;
    }

    static void Write(ViewBuilder view, SourceRange range, MarkdownFate fate)
    {
        if (fate == MarkdownFate.Kept)
            view.Append(range);
        else if (fate == MarkdownFate.CellEnd && !view.IsAtLineStart)
            view.EndLine();
        else if (ReasonOf(fate) is { } reason)
            view.Omit(range, reason);
    }

    static string? ReasonOf(MarkdownFate fate) => fate switch
    {
        MarkdownFate.Picture => "picture",
        MarkdownFate.Comment => "comment",
        MarkdownFate.Footnote => "footnote",
        MarkdownFate.StruckOut => "struck out",
        MarkdownFate.LinkDefinition => "link definition",
        _ => null,
    };

    SourceRange Range(int line, int from, int to) => new(_start + line + 1, from - StartOf(line), to - from);
}
