namespace Audio.Transcripts.FrontMatter;

/// <summary>Suggestions for one setting as lines of YAML. Alternatives are comments: the user takes the sign away to choose one.</summary>
sealed class SuggestedLines
{
    readonly List<Suggestion> _chosen;

    SuggestedLines(string key, IEnumerable<Suggestion> suggestions)
    {
        Key = key;
        // Of what excludes each other, what was concluded stands before what may be chosen.
        _chosen = [.. suggestions.OrderBy(s => s.IsAlternative).DistinctBy(s => s.IsItem ? s.Value : s.Entry)];
    }

    public string Key { get; }

    public IReadOnlyList<Suggestion> Chosen => _chosen;

    bool IsList => _chosen[0].IsItem;

    bool IsMap => _chosen[0].Entry is not null;

    /// <summary>By setting, in the order in which the documentation has them.</summary>
    public static List<SuggestedLines> Group(IEnumerable<Suggestion> suggestions) =>
        [.. suggestions.GroupBy(s => s.Key).OrderBy(g => Settings.Keys.Order(StringComparer.Ordinal).ToList().IndexOf(g.Key)).Select(g => new SuggestedLines(g.Key, g))];

    /// <summary>The setting with all that belongs to it.</summary>
    public IEnumerable<string> Whole()
    {
        if (!IsList && !IsMap)
            return [Comment(_chosen[0], $"{Key}: {_chosen[0].Value}")];
        return Entries("  ").Prepend(_chosen[0].IsAlternative ? $"# {Key}:" : $"{Key}:");
    }

    /// <summary>What belongs to the setting, to be put below what it has.</summary>
    /// <param name="indent">Of what it has.</param>
    /// <param name="asItems">Whether it is a list where it might be a map.</param>
    public IEnumerable<string> Entries(string indent, bool asItems = false) =>
        _chosen.Select(s => Comment(s, indent + (s.IsItem ? $"- {s.Value}" : asItems ? $"- {{{s.Entry}: {s.Value}}}" : $"{s.Entry}: {s.Value}")));

    /// <summary>The same without what is there already.</summary>
    public SuggestedLines? Without(Func<Suggestion, bool> isThere) =>
        _chosen.FindAll(s => !isThere(s)) is { Count: > 0 } left ? new(Key, left) : null;

    /// <summary>A suggestion as it stands in its line.</summary>
    public static string Written(Suggestion s) => s.IsItem ? $"- {s.Value}" : s.Entry is not null ? $"{s.Entry}: {s.Value}" : $"{s.Key}: {s.Value}";

    static string Comment(Suggestion suggestion, string line) => suggestion.IsAlternative ? $"# {line}" : line;
}
