using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Views;

/// <summary>Names that have a line to themselves in bold, above what somebody says: several of them, of whom one comes back.</summary>
static class BoldLines
{
    const int FewestLines = 3, FewestNames = 2;

    static readonly Pattern Shape = new(@"^(\*\*|__)(?<name>\p{Lu}[^*_:]{0,59})(\*\*|__)\s*$");

    /// <summary>The names, as written; empty where there are too few to tell.</summary>
    public static IEnumerable<string> In(SourceText source)
    {
        var names = new List<string>();
        for (var i = 0; i + 1 < source.Lines.Length; i++)
        {
            // Its words are below it, a blank line between them or not.
            var below = source.Lines[i + 1] is { IsBlank: true } && i + 2 < source.Lines.Length ? source.Lines[i + 2] : source.Lines[i + 1];
            if (!below.IsBlank && NameIn(source.Lines[i].Text) is { } name && NameIn(below.Text) is null)
                names.Add(name);
        }
        var distinct = names.Distinct().Count();
        return names.Count >= FewestLines && distinct >= FewestNames && distinct < names.Count ? names.Distinct() : [];
    }

    static string? NameIn(string line) =>
        line.StartsWith("**", StringComparison.Ordinal) || line.StartsWith("__", StringComparison.Ordinal)
            ? Shape.Match(line) is { Success: true } match && NameShape.Fits(match.Groups["name"].Value) ? match.Groups["name"].Value.Trim() : null
            : null;
}
