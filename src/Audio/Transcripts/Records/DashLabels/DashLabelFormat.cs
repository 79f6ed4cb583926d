namespace Audio.Transcripts.Records.DashLabels;

/// <summary>Records whose labels a dash closes: <c>The Court–Go on.</c>, <c>Q–</c> and <c>A–</c>, <c>PRESIDENTA.- Sí.</c></summary>
sealed class DashLabelFormat : ITranscriptFormat
{
    const double FewestOfLines = 0.4;

    public string Name => "dash-labels";

    public Detection Detect(Document document)
    {
        var index = new DashLabelIndex(document.Source);
        return index.People > 1 && index.Share >= FewestOfLines
            ? new(0.97, [$"{index.Count} labels that a dash closes", $"{index.People} people"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new DashLabelReader(document, options).Read();
}
