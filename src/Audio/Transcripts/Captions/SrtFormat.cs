namespace Audio.Transcripts.Captions;

/// <summary>SubRip: numbered captions with times, often without the numbers, and SubViewer, which never has them.</summary>
sealed class SrtFormat : ITranscriptFormat
{
    public string Name => "srt";

    public Detection Detect(Document document) => CaptionEvidence.Of(document, isWebVtt: false);

    public TranscriptDraft Read(Document document, ParserOptions options) => new CaptionReader(new CaptionFile(document.Source, isWebVtt: false), options).Read();
}
