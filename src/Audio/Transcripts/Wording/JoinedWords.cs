using System.Buffers;
using System.Collections.Frozen;
using Audio.Transcripts.FrontMatter;

namespace Audio.Transcripts.Wording;

/// <summary>
/// Finds words that have lost the space between them. Without a dictionary it takes only what is next to certain: a word that
/// the text has elsewhere, or that ends as verbs do, with a small word at its end that makes no compounds.
/// </summary>
sealed class JoinedWords(SourceText source)
{
    const int ShortestFirst = 4, ShortestVerb = 5, ShortestJoined = ShortestFirst + 3;

    static readonly string[] SmallWords =
        ["also", "and", "from", "have", "into", "more", "than", "that", "the", "their", "there", "they", "this", "was", "were", "which", "with", "would"];

    static readonly string[][] ByLastLetter =
        [.. Enumerable.Range('a', 'z' - 'a' + 1).Select(last => Array.FindAll(SmallWords, w => w[^1] == last))];

    /// <summary>Real words that look joined.</summary>
    static readonly FrozenSet<string> Whole = FrozenSet.Create(
        "evermore", "forevermore", "forthwith", "furthermore", "herewith", "nevermore", "therefrom", "therewith", "wherefrom", "wherewith");

    readonly record struct Joined(SourceRange Range, string First, string Second);

    readonly List<Joined> _candidates = [];

    /// <summary>Looks at what is spoken next.</summary>
    public void Add(SourceRange range)
    {
        var text = source.SpanOf(range);
        var runs = new LetterRuns(text, ShortestJoined);
        while (runs.MoveNext())
        {
            var letters = text[runs.Start..runs.End];
            if (SmallEnd(letters) is not { } small || letters.ContainsAnyExceptInRange('a', 'z'))
                continue;
            var word = letters.ToString();
            if (!Whole.Contains(word))
                _candidates.Add(new(new(range.Line, range.Start + runs.Start, word.Length), word[..^small.Length], small));
        }
    }

    /// <summary>A warning for each; the text stays as it is.</summary>
    /// <param name="spoken">All that is spoken.</param>
    /// <param name="known">Words that the user says how to say.</param>
    public IEnumerable<Problem> Report(List<SourceRange> spoken, IReadOnlyDictionary<string, string> known) =>
        Find(spoken).Where(found => !known.ContainsKey(source.TextOf(found.Range))).Select(found => source.Problem(
            ProblemCode.JoinedWords, Severity.Warning, found.Range.Line, found.Range.Start + 1,
            $"'{found.First}' and '{found.Second}' seem to have lost the space between them", "Put the space back in the source; it is spoken as it stands")
            .Suggesting(Suggestions.Pronounce(source.TextOf(found.Range), $"{found.First} {found.Second}")));

    // Hardly any word could be joined, so that only for those few it is asked whether the text has their first half.
    IEnumerable<Joined> Find(List<SourceRange> spoken)
    {
        var asked = _candidates.Where(c => !IsVerb(c.First)).Select(c => c.First).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (asked.Count > 0)
        {
            var search = SearchValues.Create([.. asked], StringComparison.OrdinalIgnoreCase);
            foreach (var range in spoken)
                Look(source.SpanOf(range), search, asked, seen);
        }
        return _candidates.Where(c => IsVerb(c.First) || seen.Contains(c.First));
    }

    // None of them ends in another one, so that one at most fits.
    static string? SmallEnd(ReadOnlySpan<char> word)
    {
        if (word[^1] is not (>= 'a' and <= 'z' and var last))
            return null;
        foreach (var small in ByLastLetter[last - 'a'])
        {
            if (word.Length - small.Length >= ShortestFirst && word.EndsWith(small))
                return small;
        }
        return null;
    }

    static bool IsVerb(string first) =>
        first.Length >= ShortestVerb && (first.EndsWith("ed", StringComparison.Ordinal) || first.EndsWith("ing", StringComparison.Ordinal));

    static void Look(ReadOnlySpan<char> text, SearchValues<string> search, HashSet<string> asked, HashSet<string> seen)
    {
        var words = asked.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0, end; text[i..].IndexOfAny(search) is >= 0 and var ahead; i = end)
        {
            (var start, end) = WordAt(text, i + ahead);
            if (words.TryGetValue(text[start..end], out var word))
                seen.Add(word);
        }
    }

    static (int Start, int End) WordAt(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && IsLetter(text[end]))
            end++;
        return (start, end);
    }

    static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > '\u007F' && char.IsLetter(c));
}
