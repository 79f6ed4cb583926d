using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Dialogues;

/// <summary>What makes a text look like a conversation whose turns open with a name and a colon, whatever else it may be.</summary>
static class DialogueEvidence
{
    /// <summary>The general shape of labels and speech proves no more than this.</summary>
    public const double Most = 0.8;

    const double Monologue = 0.6;

    const int OpeningLines = 40;

    public static Detection Of(Document document)
    {
        if (IsContainer(document.Source))
            return Detection.None;
        var labels = document.Layout.Labels.Accepted;
        if (labels.IsEmpty)
            return new(0, ["no labels"]);
        if (document.Layout.Labels.IsMonologue)
            return new(Monologue, ["one label above a speech in the first person"]);

        var evidence = new List<string>();
        var score = 0.0;
        Add(Math.Min(0.4, 0.1 * labels.Length), $"{labels.Length} labels");
        Add(labels.DistinctBy(l => l.Name.KeyText).Count() > 1 ? 0.15 : 0, "more than one speaker");
        Add(0.25 * ShareBehindLabels(document), "speech behind labels");
        return new(Math.Min(Most, score), [.. evidence]);

        void Add(double points, string what)
        {
            if (points <= 0)
                return;
            score += points;
            evidence.Add(what);
        }
    }

    /// <summary>
    /// Whether the first label gives the full name in capitals and later ones the surname, as broadcasters do:
    /// <c>LEILA FADEL:</c> and then <c>FADEL:</c>.
    /// </summary>
    public static bool ShortensCapitals(Document document)
    {
        var capitals = document.Layout.Labels.Accepted.Where(l => l.Case == LabelCase.Capitals && !l.Name.Titled && !l.Name.IsNameless).ToList();
        var surnames = capitals.Where(l => l.Name.Key.Length == 1).Select(l => l.Name.KeyText).ToHashSet();
        return surnames.Count > 0 && capitals.Exists(l => l.Name.Key.Length > 1 && surnames.Contains(l.Name.Key[^1]));
    }

    /// <summary>Whether it is captions, data or markup, which may hold a conversation and are none.</summary>
    static bool IsContainer(SourceText source)
    {
        foreach (var line in source.Lines.Take(OpeningLines))
        {
            var text = line.Text.AsSpan().TrimStart('\uFEFF').Trim();
            if (text.StartsWith("WEBVTT", StringComparison.Ordinal) || text.StartsWith("<!", StringComparison.Ordinal)
                || text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("{\"", StringComparison.Ordinal) || text.StartsWith("[{", StringComparison.Ordinal) || text is "{" or "["
                || (text.Contains("-->", StringComparison.Ordinal) && !text.IsEmpty && char.IsAsciiDigit(text[0])))
                return true;
        }
        return false;
    }

    static double ShareBehindLabels(Document document)
    {
        var behind = document.Layout.Paragraphs.Where(p => p.Label is not null).Sum(p => p.Ranges.Sum(r => (double)r.Length));
        return behind / document.Source.Lines.Sum(l => (double)l.Text.Length);
    }
}
