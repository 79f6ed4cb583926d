using Audio.Transcripts.Dialogues;

namespace Audio.Transcripts.Television;

/// <summary>
/// The rush transcript of a television network: <c>ELAINE QUIJANO, CNN CORRESPONDENT (voice-over):</c> at first and
/// <c>QUIJANO:</c> from then on, clips between brackets, stamps, commercial breaks.
/// </summary>
sealed class TelevisionFormat : ITranscriptFormat
{
    const double WithMark = 0.97, PerMark = 0.01;

    public string Name => "tv-transcript";

    public Detection Detect(Document document)
    {
        var marks = TelevisionMarks.Of(document.Source);
        if (marks.IsEmpty)
            return Detection.None;
        var general = DialogueEvidence.Of(document);
        return document.Layout.Labels.Accepted.Length < 2 || general.Score == 0
            ? new(general.Score / 2, [.. general.Evidence, .. marks])
            : new(Math.Min(1, WithMark + (PerMark * (marks.Length - 1))), [.. general.Evidence, .. marks]);
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new TelevisionReader(document.Source, options).Read();
}
