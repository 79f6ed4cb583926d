using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Radio;
using Audio.Transcripts.Television;

namespace Audio.Transcripts.Narrated;

/// <summary>
/// An interview that its host tells: <c>Mary ROBINSON:</c> at first and <c>ROBINSON:</c> from then on, and between the turns
/// paragraphs without a label that are the host's, not the last speaker's.
/// </summary>
sealed class NarratedInterviewFormat : ITranscriptFormat
{
    const double WithSurnames = 0.97, WithIntroductions = 0.96;
    const int FewestIntroductions = 3, FewestSurnames = 2;

    public string Name => "narrated-interview";

    public Detection Detect(Document document)
    {
        var general = DialogueEvidence.Of(document);
        var labels = document.Layout.Labels.Accepted;
        if (general.Score == 0 || labels.Length < FewestIntroductions)
            return Detection.None;
        var mixed = labels.Where(l => l.Case == LabelCase.Mixed).Select(l => l.Name.KeyText).Distinct().Count();
        if (mixed >= FewestSurnames || (mixed > 0 && labels.Any(l => l.Case == LabelCase.Capitals)))
            return new(WithSurnames, [.. general.Evidence, $"{mixed} labels with the surname alone in capitals"]);

        if (IsInParts(document))
            return new(WithIntroductions, [.. general.Evidence, "surnames in capitals, and rows of asterisks between the parts"]);
        var introductions = Introductions(document);
        return introductions >= FewestIntroductions && TelevisionMarks.Of(document.Source).IsEmpty && RadioEvidence.Marks(document).IsEmpty
            ? new(WithIntroductions, [.. general.Evidence, $"{introductions} paragraphs without a label tell who speaks next"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) =>
        new LabelledReader(document, new(document.Source, options) { HostNarrates = true }).Read();

    // Rows of asterisks amid surnames that nobody's full name introduces: the shape of podcasts that their hosts narrate.
    static bool IsInParts(Document document)
    {
        var layout = document.Layout;
        return layout.Labels.Case == LabelCase.Capitals
            && layout.Dropped.Any(d => d.Reason == Layout.Separator && document.Source.TextOf(d.Range).StartsWith("* ", StringComparison.Ordinal))
            && layout.Labels.Accepted.Count(l => l.Name.Key.Length == 1) * 2 > layout.Labels.Accepted.Length
            && TelevisionMarks.Of(document.Source).IsEmpty && RadioEvidence.Marks(document).IsEmpty;
    }

    // Behind somebody else's turn, a paragraph in which whoever speaks next is spoken of: "Robinson grew up by the sea."
    static int Introductions(Document document)
    {
        var paragraphs = document.Layout.Paragraphs;
        var (count, last) = (0, (Label?)null);
        for (var i = 0; i < paragraphs.Count - 1; i++)
        {
            if (paragraphs[i].Label is { } label)
                last = label;
            else if (last is not null && paragraphs[i].IsUnlabelled && paragraphs[i + 1].Label is { } next
                && next.Name.KeyText != last.Name.KeyText && Names(paragraphs[i].Text(document.Source), next))
                count++;
        }
        return count;
    }

    static bool Names(string text, Label label) =>
        !label.Name.IsNameless && text.Contains(label.Name.Display.Split(' ')[^1], StringComparison.Ordinal);
}
