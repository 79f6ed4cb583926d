using System.Collections.Frozen;
using Audio.Transcripts.FrontMatter;

namespace Audio.Transcripts.Wording;

/// <summary>
/// Finds words that have lost the space between them. Without a dictionary it takes only what is next to certain: a word that
/// the text has elsewhere, or that ends as verbs do, with a small word at its end that makes no compounds.
/// </summary>
static class JoinedWords
{
    const int ShortestFirst = 4, ShortestVerb = 5;

    static readonly string[] SmallWords =
        ["also", "and", "from", "have", "into", "more", "than", "that", "the", "their", "there", "they", "this", "was", "were", "which", "with", "would"];

    /// <summary>Real words that look joined.</summary>
    static readonly FrozenSet<string> Whole = FrozenSet.Create(
        "evermore", "forevermore", "forthwith", "furthermore", "herewith", "nevermore", "therefrom", "therewith", "wherefrom", "wherewith");

    /// <summary>A warning for each; the text stays as it is.</summary>
    /// <param name="known">Words that the user says how to say.</param>
    public static IEnumerable<Problem> Report(TranscriptDraft draft, IReadOnlyDictionary<string, string> known)
    {
        var spoken = draft.Items.OfType<DraftTurn>().SelectMany(t => t.Paragraphs).SelectMany(p => p).Select(s => s.Range);
        return Find(draft.Source, spoken).Where(found => !known.ContainsKey(draft.Source.TextOf(found.Range))).Select(found => draft.Source.Problem(
            ProblemCode.JoinedWords, Severity.Warning, found.Range.Line, found.Range.Start + 1,
            $"'{found.First}' and '{found.Second}' seem to have lost the space between them", "Put the space back in the source; it is spoken as it stands")
            with { Suggestion = Suggestions.Pronounce(draft.Source.TextOf(found.Range), $"{found.First} {found.Second}") });
    }

    static IEnumerable<(SourceRange Range, string First, string Second)> Find(SourceText source, IEnumerable<SourceRange> spoken)
    {
        var words = spoken.SelectMany(r => Words(source, r)).ToList();
        var seen = words.Select(source.TextOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words)
        {
            if (Part(source.TextOf(word), seen) is var (first, second))
                yield return (word, first, second);
        }
    }

    static (string First, string Second)? Part(string word, HashSet<string> seen)
    {
        if (word.Length < ShortestFirst + 3 || Whole.Contains(word) || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return null;
        foreach (var small in SmallWords)
        {
            if (!word.EndsWith(small, StringComparison.Ordinal))
                continue;
            var first = word[..^small.Length];
            var isVerb = first.Length >= ShortestVerb && (first.EndsWith("ed", StringComparison.Ordinal) || first.EndsWith("ing", StringComparison.Ordinal));
            if (isVerb || (first.Length >= ShortestFirst && seen.Contains(first)))
                return (first, small);
        }
        return null;
    }

    static IEnumerable<SourceRange> Words(SourceText source, SourceRange range)
    {
        var text = source.Line(range.Line).Text;
        for (int start = range.Start, end; start < range.End; start = end)
        {
            end = start + 1;
            if (!char.IsLetter(text[start]))
                continue;
            while (end < range.End && char.IsLetter(text[end]))
                end++;
            yield return new(range.Line, start, end - start);
        }
    }
}
