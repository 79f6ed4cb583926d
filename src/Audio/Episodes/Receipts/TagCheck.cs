using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Audio.Episodes.Receipts;

/// <summary>Whether a file says what it is: title, who made it, the show, and that voices are synthetic.</summary>
static class TagCheck
{
    // An episode without a title of its own has the same words in other places.
    static readonly FrozenSet<string> Titles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "title", "TIT2", "INAM");

    /// <param name="tags">Null where it could not be read.</param>
    public static ReceiptCheck Of(ManifestOutput output, ImmutableArray<(string Name, string Value)>? tags, Manifest manifest)
    {
        var expected = Expected(manifest).ToList();
        // Every format has names of its own; a value stands under one of them.
        var missing = tags is null ? [] : expected.Where(e => !tags.Value.Any(t => ChapterCheck.IsSame(t.Value, e.Value) && (e.Name != "title" || Titles.Contains(t.Name)))).ToList();
        var check = new ReceiptCheck(output.File, "tags", Names(expected.Except(missing)), Names(expected)) { IsSkipped = tags is null };
        return missing.Count == 0 ? check
            : check.With("V019", tags!.Value.IsEmpty || missing.Count == expected.Count ? "It has lost its tags" : $"It does not say {string.Join(", ", missing.Select(m => $"the {m.Name} ({Figures.Excerpt(m.Value)})"))}", "render it again, or put them back");
    }

    static IEnumerable<(string Name, string Value)> Expected(Manifest manifest)
    {
        (string Name, string? Value)[] all = manifest.Tags is { } tags
            ? [("title", tags.Title), ("artist", tags.Artist), ("show", tags.Show), ("disclosure", tags.Disclosure)]
            : [("title", manifest.Title)];
        return all.Where(t => !string.IsNullOrWhiteSpace(t.Value)).Select(t => (t.Name, t.Value!));
    }

    static string Names(IEnumerable<(string Name, string Value)> tags) => string.Join(", ", tags.Select(t => t.Name)) is { Length: > 0 } names ? names : "none";
}
