using System.Collections.Frozen;

namespace Audio.Transcripts.Chapters;

/// <summary>The words that tell what a stretch of speech is about, and how often it has each.</summary>
sealed class Vocabulary
{
    const int ShortestWord = 4;

    static readonly FrozenSet<string> Empty = FrozenSet.Create(
        "about", "actually", "after", "again", "also", "another", "back", "because", "been", "before", "being", "between", "both", "came",
        "could", "course", "does", "doing", "done", "down", "even", "every", "from", "getting", "give", "goes", "going", "good", "have",
        "having", "here", "into", "just", "kind", "know", "like", "little", "look", "made", "make", "many", "maybe", "mean", "might", "more",
        "most", "much", "need", "never", "only", "other", "over", "part", "people", "perhaps", "really", "right", "said", "same", "says",
        "seem", "seems", "should", "since", "some", "something", "sort", "still", "such", "sure", "take", "talk", "tell", "than", "that",
        "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "through", "time", "very", "want",
        "well", "went", "were", "what", "when", "where", "which", "while", "will", "with", "would", "yeah", "year", "your", "yours");

    readonly Dictionary<string, int> _counts = [];

    public Vocabulary Add(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0 && i - start >= ShortestWord && text[start..i].ToLowerInvariant() is var word && !Empty.Contains(word))
                _counts[Stem(word)] = _counts.GetValueOrDefault(Stem(word)) + 1;
            start = -1;
        }
        return this;
    }

    /// <summary>The cosine of the two, 0 where they have no word in common, 1 where they speak of the same in the same measure.</summary>
    public double Cohesion(Vocabulary other)
    {
        var common = _counts.Sum(w => (double)w.Value * other._counts.GetValueOrDefault(w.Key));
        return common == 0 ? 0 : common / (Length(this) * Length(other));
    }

    /// <summary>How many words it has that another has not.</summary>
    public int CountBeyond(Vocabulary other) => _counts.Keys.Count(w => !other._counts.ContainsKey(w));

    static double Length(Vocabulary vocabulary) => Math.Sqrt(vocabulary._counts.Values.Sum(n => (double)n * n));

    // Enough for "meet", "meets" and "meeting" to be one word.
    static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "s"])
        {
            if (word.Length - ending.Length >= ShortestWord && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
