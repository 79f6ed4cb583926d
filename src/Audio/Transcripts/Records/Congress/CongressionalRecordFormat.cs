using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Records.Congress;

/// <summary>The Congressional Record and the hearings of committees: <c>Mr. GRASSLEY. Mr. President, …</c> in hard-wrapped lines.</summary>
sealed class CongressionalRecordFormat : ITranscriptFormat
{
    public string Name => "congressional-record";

    public Detection Detect(Document document)
    {
        int labels = 0, inSmallLetters = 0, marks = 0, questions = 0;
        foreach (var line in document.Source.Lines)
        {
            var range = document.Source.Trim(document.Source.WholeLine(line.Number));
            if (range.Length == 0)
                continue;
            var text = line.Text.AsSpan(range.Start, range.Length);
            if (PeriodLabel.Parse(document.Source, range) is { } label)
            {
                labels += label.Case == LabelCase.Capitals ? 1 : 0;
                inSmallLetters += label.Case == LabelCase.Title && range.Start > 1 ? 1 : 0;
            }
            questions += text.StartsWith("Q.", StringComparison.Ordinal) ? 1 : 0;
            marks += text.StartsWith("[[Page ", StringComparison.Ordinal) || text.Contains("Congressional Record", StringComparison.Ordinal)
                || text.Contains("U.S. GOVERNMENT PRINTING OFFICE", StringComparison.Ordinal) ? 1 : 0;
        }

        if (questions > 1 || labels + inSmallLetters == 0 || (labels < 2 && marks == 0 && inSmallLetters < 4))
            return Detection.None;
        return new(marks > 0 && labels > 0 ? 0.99 : 0.96,
            [$"{labels} labels such as Mr. DOE.", $"{inSmallLetters} labels such as Mr. Doe.", $"{marks} marks of the Record"]);
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new CongressionalRecordReader(document.Source, options).Read();
}
