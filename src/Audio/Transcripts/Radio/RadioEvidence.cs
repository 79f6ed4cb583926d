using System.Collections.Immutable;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Television;

namespace Audio.Transcripts.Radio;

/// <summary>What makes a conversation look like one from a radio page: marks that no other kind of transcript has.</summary>
static class RadioEvidence
{
    // One mark is enough for this much, each further one adds a little.
    const double WithMark = 0.97, PerMark = 0.01;

    /// <summary>Capitals that shorten to surnames, and nothing else that says radio.</summary>
    const double WithCapitals = 0.79, ForCapitals = 0.19;

    const double WithoutMark = 0.2, WithLabelOnly = 0.2;

    public static Detection Of(Document document)
    {
        var general = DialogueEvidence.Of(document);
        if (general.Score == 0)
            return general;
        var marks = TelevisionMarks.Of(document.Source).IsEmpty ? Marks(document) : [];
        var score = marks.Length > 0
            ? document.Layout.Labels.Accepted.Length > 1 ? Math.Min(1, WithMark + (PerMark * (marks.Length - 1))) : general.Score + WithLabelOnly
            : DialogueEvidence.ShortensCapitals(document) && TelevisionMarks.Of(document.Source).IsEmpty ? Math.Min(WithCapitals, general.Score + ForCapitals)
            : Math.Max(0, general.Score - WithoutMark);
        return new(score, [.. general.Evidence, .. marks]);
    }

    /// <summary>What the page has that others have not.</summary>
    public static ImmutableArray<string> Marks(Document document) => [.. Find(document)];

    static IEnumerable<string> Find(Document document)
    {
        var layout = document.Layout;
        if (layout.Labels.Accepted.Any(l => l.Case == LabelCase.Capitals && l.Role?.ToUpperInvariant() is "HOST" or "BYLINE"))
            yield return "a HOST or BYLINE";
        if (document.Source.Lines.Any(l => l.Text.Contains("(SOUNDBITE OF ", StringComparison.OrdinalIgnoreCase)))
            yield return "a soundbite";
        if (layout.Labels.Case == LabelCase.Capitals && layout.Page.NoticeRanges.Any(n => IsStations(document.Source.TextOf(n))))
            yield return "a transcript notice";
    }

    static bool IsStations(string notice) =>
        notice.Contains("NPR", StringComparison.Ordinal) || notice.Contains("ublic ", StringComparison.Ordinal)
        || notice.Contains("radio", StringComparison.OrdinalIgnoreCase) || notice.Contains("transcript", StringComparison.OrdinalIgnoreCase);
}
