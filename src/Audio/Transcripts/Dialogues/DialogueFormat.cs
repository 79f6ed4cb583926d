namespace Audio.Transcripts.Dialogues;

/// <summary>
/// Any conversation whose turns open with a name and a colon, <c>Anna: Hello.</c> or <c>ANNA: Hello.</c>; what stands
/// without a label goes on with the last speaker.
/// </summary>
sealed class DialogueFormat : ITranscriptFormat
{
    // Full names in capitals that shorten to surnames are more likely a broadcaster's.
    const double MostForCapitals = 0.6;

    public string Name => "dialogue";

    public Detection Detect(Document document)
    {
        var detection = DialogueEvidence.Of(document);
        return detection.Score > MostForCapitals && DialogueEvidence.ShortensCapitals(document) ? detection with { Score = MostForCapitals } : detection;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) =>
        new LabelledReader(document, new(document.Source, options)).Read();
}
