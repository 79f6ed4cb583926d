using System.Text.RegularExpressions;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Labels;

/// <summary>What the text has of some names apart from the labels themselves: all of a name, or a word of it.</summary>
sealed partial class Mentions
{
    // Shorter words of a name are particles and initials, which prove nothing.
    const int ShortestWord = 3;

    readonly HashSet<string> _capitalised = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _lower = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _runs = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="people">Whose names are looked for.</param>
    /// <param name="labels">Where names do not count, for they are labels.</param>
    public Mentions(SourceText source, IReadOnlyList<SourceRange> content, IEnumerable<Label> people, IEnumerable<Label> labels)
    {
        var words = people.SelectMany(l => WordsOf(l.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var heads = labels.GroupBy(l => l.Range.Line).ToDictionary(g => g.Key, g => g.Last().Range.End);
        foreach (var range in content)
        {
            var start = heads.TryGetValue(range.Line, out var end) && end > range.Start ? Math.Min(end, range.End) : range.Start;
            Read(source.Line(range.Line).Text.AsSpan(start, range.End - start), words);
        }
    }

    /// <summary>Whether the text has all words of a name in a row.</summary>
    public bool HasAll(PersonName name) => WordsOf(name) is { Length: > 1 } words && words.Zip(words.Skip(1)).All(p => _runs.Contains($"{p.First} {p.Second}"));

    /// <summary>Whether the text has a word of the name, and never as a common word.</summary>
    public bool Has(PersonName name) =>
        HasAll(name) || Array.Exists(WordsOf(name), w => w.Length >= ShortestWord && _capitalised.Contains(w) && !_lower.Contains(w));

    /// <summary>Whether the text has every word of the name as a common word.</summary>
    public bool AreWords(PersonName name) => Array.TrueForAll(WordsOf(name), _lower.Contains);

    static string[] WordsOf(PersonName name) => name.Display.Split(' ');

    void Read(ReadOnlySpan<char> text, HashSet<string> words)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (last, lastEnd) = ("", -1);
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.Slice(match.Index, match.Length);
            if (word.EndsWith("'s") || word.EndsWith("’s"))
                word = word[..^2];
            if (!known.TryGetValue(word, out var name))
                continue;
            var isCapital = char.IsUpper(word[0]);
            (isCapital ? _capitalised : _lower).Add(name);
            if (isCapital && lastEnd == match.Index - 1)
                _runs.Add($"{last} {name}");
            (last, lastEnd) = isCapital ? (name, match.Index + word.Length) : ("", -1);
        }
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’.-]*[\p{L}\p{M}]|\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
