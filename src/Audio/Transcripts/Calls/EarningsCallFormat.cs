namespace Audio.Transcripts.Calls;

/// <summary>The conference call of a company with its analysts: the name and, behind a dash, the office, on a line above the words; an operator between.</summary>
sealed class EarningsCallFormat : ITranscriptFormat
{
    const double Score = 0.97;

    public string Name => "earnings-call";

    public Detection Detect(Document document)
    {
        int named = 0, operators = 0, marks = 0;
        foreach (var line in document.Source.Lines)
        {
            if (line.IsBlank)
                continue;
            if (CallHead.Of(line) is { } head)
            {
                operators += head.Role is null ? 1 : 0;
                named += head.Role is null ? 0 : 1;
            }
            marks += CallHead.IsSection(line.Text) || (line.Text.Length < 200 && line.Text.Contains("Earnings Call", StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        }
        return named > 0 && operators > 0 && (marks > 0 || named + operators > 4)
            ? new(Score, [$"{named} names with offices above what they say", "an operator"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new CallReader(document.Source, options).Read();
}
