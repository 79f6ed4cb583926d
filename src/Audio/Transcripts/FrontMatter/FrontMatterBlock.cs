using System.Text.RegularExpressions;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Where the settings stand that a file may begin with: YAML between two lines of three hyphens.</summary>
/// <param name="Opening">The index of the line that opens it, from 0.</param>
/// <param name="Closing">The index of the line that closes it.</param>
/// <param name="IsForeign">Whether it is what another program says of the text, and no YAML.</param>
readonly partial record struct FrontMatterBlock(int Opening, int Closing, bool IsForeign = false)
{
    const int MostLines = 1000, LongestLine = 10_000, FewestFields = 3;

    /// <summary>
    /// Finds it. A text may begin with a rule and have another further down; front matter has a setting between the two, or at
    /// least nothing but what YAML is made of.
    /// </summary>
    /// <returns>Null where there is none.</returns>
    public static FrontMatterBlock? Find(IReadOnlyList<string> lines)
    {
        if (OpeningOf(lines) is not { } opening)
            return null;
        var (isSettings, isYaml) = (false, true);
        var keys = new HashSet<string>();
        for (var i = opening + 1; i < lines.Count && i - opening <= MostLines && lines[i].Length <= LongestLine; i++)
        {
            if (IsRule(lines[i]))
                return isSettings || isYaml ? new(opening, i) : IsRecord(lines, opening, i) ? new(opening, i, IsForeign: true) : null;
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            var key = Key().Match(lines[i]).Groups["key"];
            isSettings |= key.Success && (Settings.Keys.Contains(key.Value) || NearestName.For(key.Value, Settings.Keys) is not null);
            isYaml &= key.Success ? keys.Add(key.Value) : Rest().IsMatch(lines[i]);
        }
        return null;
    }

    /// <summary>
    /// Finds what only opens: a line of hyphens and right below it YAML that has a setting. A rule with prose below it is none,
    /// nor is one with labels.
    /// </summary>
    /// <returns>The index of the line that opens it; null where <see cref="Find"/> finds it whole, or there is none.</returns>
    public static int? FindUnclosed(IReadOnlyList<string> lines)
    {
        if (Find(lines) is not null || OpeningOf(lines) is not { } opening)
            return null;
        foreach (var line in lines.Skip(opening + 1).TakeWhile(l => l.Length is > 0 and <= LongestLine))
        {
            var key = Key().Match(line);
            if (key.Success && Settings.Keys.Contains(key.Groups["key"].Value))
                return opening;
            if (!key.Success && !Rest().IsMatch(line))
                return null;
        }
        return null;
    }

    // "Video Length: 12 min", "Recorded on: …": different fields from the first line on, none of which opens a line further down,
    // and most of which are no sentences, as what people say is.
    static bool IsRecord(IReadOnlyList<string> lines, int opening, int closing)
    {
        var fields = new HashSet<string>();
        var sentences = 0;
        for (var i = opening + 1; i < closing; i++)
        {
            var name = FieldOf(lines[i]);
            if (i == opening + 1 ? name is null : name is not null && fields.Contains(name))
                return false;
            if (name is null)
                continue;
            fields.Add(name);
            sentences += lines[i].AsSpan().TrimEnd() is [.., '.' or '?' or '!' or '…'] ? 1 : 0;
        }
        return fields.Count >= FewestFields && sentences * 2 <= fields.Count && !lines.Skip(closing + 1).Any(l => FieldOf(l) is { } name && fields.Contains(name));
    }

    // Capitals throughout are somebody's label.
    static string? FieldOf(string line) =>
        Field().Match(line) is { Success: true, Groups: var groups } && groups["name"].Value is var name && name.Any(char.IsLower) ? name : null;

    static int? OpeningOf(IReadOnlyList<string> lines)
    {
        var opening = 0;
        while (opening < lines.Count && opening < MostLines && string.IsNullOrWhiteSpace(lines[opening]))
            opening++;
        return opening < lines.Count && IsRule(lines[opening]) ? opening : null;
    }

    static bool IsRule(string line) => line.AsSpan().TrimEnd() is "---";

    // The keys that programs write are in lower case; labels of people are not.
    [GeneratedRegex(@"^""?(?<key>[a-z][\w-]*)""?\s*:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^(?<name>\p{Lu}[\w-]*(?: [\w-]+){0,3}): ", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    // What belongs to a key above it, a comment, or the end of a bracket.
    [GeneratedRegex(@"^(?:\s|- |#|\}|\])", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}
