using System.Collections.Frozen;
using Audio.Transcripts.FrontMatter;

namespace Audio.Transcripts.Wording;

/// <summary>
/// Finds words that have lost the space between them. Without a dictionary it takes only what is next to certain: a word that
/// the text has elsewhere, or that ends as verbs do, with a small word at its end that makes no compounds.
/// </summary>
static class JoinedWords
{
    const int ShortestFirst = 4, ShortestVerb = 5, ShortestJoined = ShortestFirst + 3;

    static readonly string[] SmallWords =
        ["also", "and", "from", "have", "into", "more", "than", "that", "the", "their", "there", "they", "this", "was", "were", "which", "with", "would"];

    /// <summary>Real words that look joined.</summary>
    static readonly FrozenSet<string> Whole = FrozenSet.Create(
        "evermore", "forevermore", "forthwith", "furthermore", "herewith", "nevermore", "therefrom", "therewith", "wherefrom", "wherewith");

    readonly record struct Joined(SourceRange Range, string First, string Second);

    /// <summary>A warning for each; the text stays as it is.</summary>
    /// <param name="known">Words that the user says how to say.</param>
    public static IEnumerable<Problem> Report(TranscriptDraft draft, IReadOnlyDictionary<string, string> known)
    {
        var spoken = draft.Items.OfType<DraftTurn>().SelectMany(t => t.Paragraphs).SelectMany(p => p).Select(s => s.Range).ToList();
        return Find(draft.Source, spoken).Where(found => !known.ContainsKey(draft.Source.TextOf(found.Range))).Select(found => draft.Source.Problem(
            ProblemCode.JoinedWords, Severity.Warning, found.Range.Line, found.Range.Start + 1,
            $"'{found.First}' and '{found.Second}' seem to have lost the space between them", "Put the space back in the source; it is spoken as it stands")
            with { Suggestion = Suggestions.Pronounce(draft.Source.TextOf(found.Range), $"{found.First} {found.Second}") });
    }

    static IEnumerable<Joined> Find(SourceText source, List<SourceRange> spoken)
    {
        var candidates = new List<Joined>();
        foreach (var range in spoken)
            AddCandidates(source, range, candidates);

        // Hardly any word could be joined, so that only for those few it is asked whether the text has their first half.
        var asked = candidates.Where(c => !IsVerb(c.First)).Select(c => c.First).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (asked.Count > 0)
        {
            foreach (var range in spoken)
                Look(source.SpanOf(range), asked, seen);
        }
        return candidates.Where(c => IsVerb(c.First) || seen.Contains(c.First));
    }

    static void AddCandidates(SourceText source, SourceRange range, List<Joined> candidates)
    {
        var text = source.SpanOf(range);
        for (int i = 0, start; NextWord(text, i, out start) is > 0 and var end; i = end)
        {
            if (end - start < ShortestJoined || SmallEnd(text[start..end]) is not { } small)
                continue;
            var word = text[start..end].ToString();
            if (!Whole.Contains(word) && !word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
                candidates.Add(new(new(range.Line, range.Start + start, end - start), word[..^small.Length], small));
        }
    }

    static string? SmallEnd(ReadOnlySpan<char> word)
    {
        // None of them ends in another one, so that one at most fits.
        if (word[^1] is not ('o' or 'd' or 'm' or 'e' or 'n' or 't' or 'r' or 'y' or 's' or 'h'))
            return null;
        foreach (var small in SmallWords)
        {
            if (word.Length - small.Length >= ShortestFirst && word[^1] == small[^1] && word.EndsWith(small))
                return small;
        }
        return null;
    }

    static bool IsVerb(string first) =>
        first.Length >= ShortestVerb && (first.EndsWith("ed", StringComparison.Ordinal) || first.EndsWith("ing", StringComparison.Ordinal));

    static void Look(ReadOnlySpan<char> text, HashSet<string> asked, HashSet<string> seen)
    {
        var words = asked.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0, start; NextWord(text, i, out start) is > 0 and var end; i = end)
        {
            if (end - start >= ShortestFirst && words.TryGetValue(text[start..end], out var word))
                seen.Add(word);
        }
    }

    /// <returns>The end of the next word from a place on; 0 where there is none.</returns>
    static int NextWord(ReadOnlySpan<char> text, int from, out int start)
    {
        for (start = from; start < text.Length && !IsLetter(text[start]); start++)
        {
        }
        var end = start;
        while (end < text.Length && IsLetter(text[end]))
            end++;
        return end == start ? 0 : end;
    }

    static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > '\u007F' && char.IsLetter(c));
}
