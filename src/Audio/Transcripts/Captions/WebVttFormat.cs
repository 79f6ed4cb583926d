namespace Audio.Transcripts.Captions;

/// <summary>
/// Web Video Text Tracks: captions with times, and with people where the tool knows them. Read with every liberty that tools take.
/// </summary>
/// <seealso href="https://www.w3.org/TR/webvtt1/"/>
sealed class WebVttFormat : ITranscriptFormat
{
    public string Name => "webvtt";

    public Detection Detect(Document document) => CaptionEvidence.Of(document, isWebVtt: true);

    public TranscriptDraft Read(Document document, ParserOptions options) => new CaptionReader(new CaptionFile(document.Source, isWebVtt: true), options).Read();
}
