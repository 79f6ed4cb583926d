using Audio.Transcripts.Records.Courts;

namespace Audio.Transcripts.Records.Briefings;

/// <summary>
/// A press briefing as the White House publishes it: <c>MR. EARNEST:</c> for those who answer, a bare <c>Q</c> for whoever of
/// the press asks, <c>END</c> and the time below it.
/// </summary>
sealed class BriefingFormat : ITranscriptFormat
{
    public string Name => "briefing";

    public Detection Detect(Document document)
    {
        int questions = 0, dotted = 0, spelled = 0, answers = 0, labels = 0, clocks = 0;
        var source = document.Source;
        foreach (var line in source.Lines)
        {
            var range = ParagraphRange(source, line);
            if (range.Length == 0)
                continue;
            var text = line.Text.AsSpan(range.Start, range.Length);
            var question = BriefingLine.QuestionLength(text);
            // "Q:" with a line to itself is a label like the others of its text.
            questions += question is > 0 and < 3 && text is not "Q:" ? 1 : 0;
            dotted += text.StartsWith("Q. ", StringComparison.Ordinal) ? 1 : 0;
            spelled += question > 2 ? 1 : 0;
            answers += text[0] == 'A' && (CourtMark.LetterLength(text, isDotted: true) > 0 || CourtMark.LetterLength(text, isDotted: false) > 0) ? 1 : 0;
            labels += question == 0 && IsLabel(source, range) ? 1 : 0;
            clocks += range.Length < 40 && text.IndexOf(':') is > 0 and < 4 | text.StartsWith("END", StringComparison.Ordinal)
                && (BriefingLine.IsClock(text.ToString()) || BriefingLine.IsEnd(text.ToString())) ? 1 : 0;
        }

        // Many a conversation has QUESTION: for its listeners; a briefing says when it was, too.
        questions += clocks > 0 && questions == 0 ? spelled : 0;
        var fits = answers == 0 && labels > 0 && (questions >= 2 || (questions == 1 && (clocks > 0 || (dotted == 1 && labels > 1))) || (clocks >= 2 && labels >= 2));
        return fits
            ? new(questions > 0 ? 0.97 : 0.95, [$"{questions} questions without a colon", $"{labels} labels of those who answer", $"{clocks} times or end marks"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new BriefingReader(document, options).Read();

    static bool IsLabel(SourceText source, SourceRange range) =>
        CapitalLabel.Parse(source, range) is not null || PeriodLabel.Parse(source, range) is not null;

    static SourceRange ParagraphRange(SourceText source, SourceLine line) => source.Trim(source.WholeLine(line.Number));
}
