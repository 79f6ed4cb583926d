using Audio.Transcripts.Dialogues;

namespace Audio.Transcripts.Radio;

/// <summary>
/// The page of a public-radio station: <c>LEILA FADEL, HOST:</c> at first and <c>FADEL:</c> from then on, unlabelled
/// paragraphs that go on with the last speaker, soundbites in brackets.
/// </summary>
sealed class RadioPageFormat : ITranscriptFormat
{
    public string Name => "radio-page";

    public Detection Detect(Document document) => RadioEvidence.Of(document);

    public TranscriptDraft Read(Document document, ParserOptions options) =>
        new LabelledReader(document, new(document.Source, options) { MayHaveLostLabels = true }).Read();
}
