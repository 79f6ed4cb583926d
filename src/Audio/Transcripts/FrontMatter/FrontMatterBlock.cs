using System.Text.RegularExpressions;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Where the settings stand that a file may begin with: YAML between two lines of three hyphens.</summary>
/// <param name="Opening">The index of the line that opens it, from 0.</param>
/// <param name="Closing">The index of the line that closes it.</param>
readonly partial record struct FrontMatterBlock(int Opening, int Closing)
{
    const int MostLines = 1000, LongestLine = 10_000;

    /// <summary>
    /// Finds it. A text may begin with a rule and have another further down; front matter has a setting between the two, or at
    /// least nothing but what YAML is made of.
    /// </summary>
    /// <returns>Null where there is none.</returns>
    public static FrontMatterBlock? Find(IReadOnlyList<string> lines)
    {
        var opening = 0;
        while (opening < lines.Count && opening < MostLines && string.IsNullOrWhiteSpace(lines[opening]))
            opening++;
        if (opening == lines.Count || !IsRule(lines[opening]))
            return null;

        var (isSettings, isYaml) = (false, true);
        var keys = new HashSet<string>();
        for (var i = opening + 1; i < lines.Count && i - opening <= MostLines && lines[i].Length <= LongestLine; i++)
        {
            if (IsRule(lines[i]))
                return isSettings || isYaml ? new(opening, i) : null;
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            var key = Key().Match(lines[i]).Groups["key"];
            isSettings |= key.Success && (Settings.Keys.Contains(key.Value) || NearestName.For(key.Value, Settings.Keys) is not null);
            isYaml &= key.Success ? keys.Add(key.Value) : Rest().IsMatch(lines[i]);
        }
        return null;
    }

    static bool IsRule(string line) => line.AsSpan().TrimEnd() is "---";

    // The keys that programs write are in lower case; labels of people are not.
    [GeneratedRegex(@"^""?(?<key>[a-z][\w-]*)""?\s*:(?:\s|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    // What belongs to a key above it, a comment, or the end of a bracket.
    [GeneratedRegex(@"^(?:\s|- |#|\}|\])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}
