using System.Buffers;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Interviews.MarkedQuestions;

/// <summary>
/// Interviews as Korean papers set them, an arrow in front of each question, and below it the answers, with names or without; and
/// those whose questions stand by themselves.
/// </summary>
sealed class MarkedQuestionsFormat : ITranscriptFormat
{
    const int FewestUnnamed = 3;

    static readonly SearchValues<char> Arrows = SearchValues.Create("▶▷►▸◆◇");

    public string Name => "marked-questions";

    public Detection Detect(Document document)
    {
        int questions = 0, named = 0, unnamed = 0;
        var source = document.Source;
        var grammar = new LabelGrammar();
        var awaits = false;
        var isQuestion = false;
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            var range = source.Trim(source.WholeLine(line.Number));
            if (MarkLength(source.SpanOf(range)) > 0)
            {
                questions++;
                (awaits, isQuestion) = (true, source.SpanOf(range)[^1] is '?' or '？');
                continue;
            }
            if (!awaits)
                continue;
            awaits = false;
            if (LabelAt(grammar, source, range) is not null)
                named++;
            else if (isQuestion)
                unnamed++;
        }
        // A player's arrow, or one before a link, has no answer below it.
        return questions > 0 && ((named > 0 && named * 2 >= questions) || (unnamed >= FewestUnnamed && unnamed * 2 > questions))
            ? new(0.96, [$"{questions} questions behind an arrow", $"{named} answers with a name"])
            : UnmarkedQuestions.Of(document).Count is > 0 and var unmarked ? new(0.96, [$"{unmarked} questions by themselves, and answers in the first person"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new MarkedQuestionsReader(document, options).Read();

    /// <summary>How long the arrow is with the white space behind it; 0 where a line opens otherwise.</summary>
    public static int MarkLength(ReadOnlySpan<char> text) =>
        text.Length > 2 && Arrows.Contains(text[0]) && !Arrows.Contains(text[1]) ? text.Length - text[1..].TrimStart().Length : 0;

    /// <summary>The name in front of an answer.</summary>
    public static Label? LabelAt(LabelGrammar grammar, SourceText source, SourceRange range) =>
        source.SpanOf(range) is { Length: > 3 } text && text.IndexOfAny(':', LabelGrammar.WideColon) > 0
            ? grammar.Parse(source.Line(range.Line).Text, range, range.Start, LabelPlace.LineStart)
            : null;
}
