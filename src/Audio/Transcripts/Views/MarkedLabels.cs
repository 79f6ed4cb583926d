namespace Audio.Transcripts.Views;

/// <summary>
/// Names that emphasis sets apart as labels, as <c>**Ana:** words</c>, <c>__Ana__: words</c> or <c>_AL:_ words</c>. Where some
/// of them come back, whole or shortened, and they open many paragraphs, or most up to the last of them, each of them is a label whatever it looks like.
/// </summary>
sealed class MarkedLabels
{
    /// <summary>In characters.</summary>
    public const int LongestLabel = 80;

    const int FewestLabels = 3, FewestNames = 2;
    const double FewestLabelled = 0.4, FewestUpToLast = 0.6;

    static readonly Pattern Shape = new(
        @"\A[*_]{1,3}(?<name>\p{L}[^*_:\n]{0,59}?)\s?(?<in>:)?\s?[*_]{1,3}\s?(?<out>:)?(\s|\z)");

    // What code calls people: "kushti()".
    const string Call = "()";

    readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public MarkedLabels(SourceText source) => _names.UnionWith(Among(Paragraphs(source)));

    static IEnumerable<string?> Paragraphs(SourceText source)
    {
        var isBlank = true;
        foreach (var line in source.Lines)
        {
            if (Find(line.Text)?.Name is { } name)
                yield return name;
            else if (isBlank && !line.IsBlank)
                yield return null;
            isBlank = line.IsBlank;
        }
    }

    /// <summary>The names that are labels.</summary>
    /// <param name="paragraphs">The name that emphasis sets apart at the beginning of each paragraph of the source; null where there is none.</param>
    public static IEnumerable<string> Among(IEnumerable<string?> paragraphs)
    {
        var counts = new Dictionary<string, int>();
        int labels = 0, all = 0, upToLast = 0;
        foreach (var name in paragraphs.SkipWhile(p => p is null))
        {
            all++;
            if (name is null)
                continue;
            counts[name] = counts.GetValueOrDefault(name) + 1;
            labels++;
            upToLast = all;
        }
        var areMany = labels >= FewestLabels && counts.Count >= FewestNames && (labels >= FewestLabelled * all || labels >= FewestUpToLast * upToLast);
        return areMany && (counts.Values.Any(n => n > 1) || IsShortened(counts)) ? counts.Keys : [];
    }

    /// <summary>As the view has them: in the shape of a name.</summary>
    public IEnumerable<string> Names => _names.Select(n => char.ToUpperInvariant(n[0]) + WithoutCall(n)[1..]);

    /// <summary>The place of the label's name in a line, and of what a name does not have at its end; null where no label opens it.</summary>
    public (int Start, int NameEnd, int End)? At(string line) =>
        Find(line) is (var name, var start) && _names.Contains(name) ? (start, start + WithoutCall(name).Length, start + name.Length) : null;

    static string WithoutCall(string name) => name.EndsWith(Call, StringComparison.Ordinal) ? name[..^Call.Length] : name;

    // To the given name, or to the initials.
    static bool IsShortened(Dictionary<string, int> names) =>
        names.Keys.Select(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Any(words => words.Length > 1
            && (names.ContainsKey(words[0]) || names.ContainsKey(string.Concat(words.Select(w => w[0])))));

    static (string Name, int Start)? Find(string line)
    {
        var start = BoldNames.SkipStamp(line);
        if (start >= line.Length || line[start] is not ('*' or '_'))
            return null;
        var match = Shape.Match(line, start, Math.Min(LongestLabel, line.Length - start));
        return match.Success && (match.Groups["in"].Success || match.Groups["out"].Success) ? (match.Groups["name"].Value, match.Groups["name"].Index) : null;
    }
}
