using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Radio;

/// <summary>What makes a source look like a radio page.</summary>
static class Evidence
{
    public static Detection Of(Document document)
    {
        var layout = document.Layout;
        var labels = layout.Labels.Accepted;
        if (labels.IsEmpty)
            return new(0, ["no labels"]);

        var evidence = new List<string>();
        var score = 0.0;
        Add(Math.Min(0.4, 0.1 * labels.Length), $"{labels.Length} labels");
        Add(labels.DistinctBy(l => l.Name.KeyText).Count() > 1 ? 0.15 : 0, "more than one speaker");
        Add(layout.Labels.Case == LabelCase.Capitals ? 0.1 : 0, "labels in capitals");
        Add(labels.Any(l => l.Role?.ToUpperInvariant() is "HOST" or "BYLINE") ? 0.2 : 0, "a HOST or BYLINE");
        Add(0.2 * ShareBehindLabels(document.Source, layout), "speech behind labels");
        Add(layout.Page.End is not null ? 0.05 : 0, "a transcript notice");
        return new(Math.Min(1, score), [.. evidence]);

        void Add(double points, string what)
        {
            if (points <= 0)
                return;
            score += points;
            evidence.Add(what);
        }
    }

    static double ShareBehindLabels(SourceText source, Layout layout)
    {
        var behind = layout.Paragraphs.Where(p => p.Label is not null).Sum(p => p.Ranges.Sum(r => (double)r.Length));
        return behind / source.Lines.Sum(l => (double)l.Text.Length);
    }
}
