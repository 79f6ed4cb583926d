using System.Collections.Immutable;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Glued;

/// <summary>Times with a name and words behind them and no sign between, as copies have them that lost their line ends: <c>0:24 Ana Lopez Hello. 0:31 Ben Stone Hi.</c></summary>
static class FlattenedStamps
{
    const int FewestTurns = 4, FewestPeople = 2, MostWords = 4;

    // Of the times some may stand in what is said.
    const double NearlyAll = 0.8;

    /// <summary>In the order of the text; empty where the text is not of that kind.</summary>
    public static ImmutableArray<GluedStamp> Of(SourceText source)
    {
        var found = source.Lines.SelectMany(In).ToList();
        if (found.Count < FewestTurns)
            return [];
        var counts = new Dictionary<string, int>();
        foreach (var name in found.SelectMany(f => Prefixes(source.Line(f.Line).Text, f.Stamp.End + 1)))
            counts[name] = counts.GetValueOrDefault(name) + 1;

        var turns = ImmutableArray.CreateBuilder<GluedStamp>();
        var people = new HashSet<string>();
        foreach (var (line, stamp) in found)
        {
            // The longest that stands behind more than half of the times that its first word does.
            var names = Prefixes(source.Line(line).Text, stamp.End + 1);
            if (names.Count == 0 || names.FindLast(n => counts[n] > 1 && counts[n] * 2 > counts[names[0]]) is not { } name || !NameShape.Fits(name))
                continue;
            people.Add(name);
            turns.Add(new(new(line, stamp.End + 1, name.Length), stamp.Start, stamp.End + 1 + name.Length));
        }
        return people.Count >= FewestPeople && turns.Count >= FewestTurns && turns.Count >= NearlyAll * found.Count && people.Count * 2 <= turns.Count ? turns.ToImmutable() : [];
    }

    static IEnumerable<(int Line, Stamp Stamp)> In(SourceLine line)
    {
        var text = line.Text;
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = colon;
            while (start > 0 && char.IsAsciiDigit(text[start - 1]) && colon - start < 3)
                start--;
            if (start == colon || (start > 0 && text[start - 1] != ' ') || Stamp.At(text, start) is not { } stamp)
                continue;
            if (stamp.End + 1 < text.Length && text[stamp.End] == ' ' && char.IsUpper(text[stamp.End + 1]))
                yield return (line.Number, stamp);
            colon = stamp.End - 1;
        }
    }

    // "Ana", "Ana Lopez", "Ana Lopez Hello": as far as capitals or numbers go.
    static List<string> Prefixes(string text, int start)
    {
        var prefixes = new List<string>();
        var end = start;
        for (var words = 0; words < MostWords && end < text.Length && (char.IsUpper(text[end]) || (words > 0 && char.IsAsciiDigit(text[end]))); words++)
        {
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’' or '-'))
                end++;
            if (end == text.Length || text[end] != ' ')
            {
                // A colon makes a label of all of it, which others read.
                if (end < text.Length && text[end] == ':')
                    return [];
                if (end < text.Length && text[end] is ',' or '.' or '!' or '?' or ';')
                    prefixes.Add(text[start..end]);
                return prefixes;
            }
            prefixes.Add(text[start..end]);
            end++;
        }
        return prefixes;
    }
}
