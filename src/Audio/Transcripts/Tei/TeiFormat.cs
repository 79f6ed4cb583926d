namespace Audio.Transcripts.Tei;

/// <summary>A play or spoken text in the XML of the Text Encoding Initiative (TEI P5, chapters 7 and 8), as drama corpora have it.</summary>
sealed class TeiFormat : ITranscriptFormat
{
    public string Name => "tei";

    public Detection Detect(Document document)
    {
        var (isTei, hasSpeech) = (false, false);
        foreach (var line in document.Source.Lines)
        {
            isTei |= line.Text.Contains("<TEI", StringComparison.Ordinal) || line.Text.Contains("tei-c.org/ns", StringComparison.Ordinal);
            hasSpeech |= line.Text.Contains("<sp", StringComparison.Ordinal) || line.Text.Contains("<u ", StringComparison.Ordinal) || line.Text.Contains("<castList", StringComparison.Ordinal);
        }
        return isTei ? new(hasSpeech ? 0.99 : 0.9, ["TEI markup"]) : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new TeiReader(document.Source, options).Read();
}
