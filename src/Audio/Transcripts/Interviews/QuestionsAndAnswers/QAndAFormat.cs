using Audio.Transcripts.Records;

namespace Audio.Transcripts.Interviews.QuestionsAndAnswers;

/// <summary>An interview whose turns are marked as questions and answers, not with names: <c>Q:</c> and <c>A:</c>.</summary>
sealed class QAndAFormat : ITranscriptFormat
{
    const int FewestQuestionsAlone = 3, MostOfShortest = 3;

    public string Name => "q-and-a";

    public Detection Detect(Document document)
    {
        var source = document.Source;
        var ranges = new List<SourceRange>();
        var labels = 0;
        foreach (var line in source.Lines)
        {
            var range = source.Trim(source.WholeLine(line.Number));
            if (range.Length == 0)
                continue;
            var text = line.Text.AsSpan(range.Start, range.Length);
            if (text.StartsWith("THE COURT:", StringComparison.Ordinal) || text.StartsWith("THE WITNESS:", StringComparison.Ordinal)
                || Records.Courts.CourtMark.ExaminerOf(text) is not null)
                return Detection.None;
            ranges.Add(range);
            if (QuestionMark.Of(text) is null && (CapitalLabel.Parse(source, range) is not null || PeriodLabel.Parse(source, range) is not null))
                labels++;
        }

        var count = new QuestionMarks(source, ranges).Count;
        // Of one and one there is nothing else, but a title above, and the first asks.
        var asks = count.Questions + count.Answers > 2
            || (ranges.Count is >= 2 and <= MostOfShortest && source.SpanOf(ranges[^2]) is [.., '?'] && QuestionMark.Of(source.SpanOf(ranges[^2]))?.Letter == count.Question && QuestionMark.Of(source.SpanOf(ranges[^1])) is not null);
        var fits = (count.Answers > 0 && count.Questions > 0 && asks && labels < count.Answers)
            || (count.Answers == 0 && count.Questions >= FewestQuestionsAlone && labels == 0 && document.Layout.Labels.Accepted.Length <= count.Questions);
        return fits ? new(0.96, [$"{count.Questions} questions marked {count.Question}", $"{count.Answers} answers marked {count.Answer}"]) : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new QAndAReader(document, options).Read();
}
