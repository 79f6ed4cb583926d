using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Audio.Transcripts.Chapters;

/// <summary>The words that tell what a stretch of speech is about, and how often it has each.</summary>
/// <remarks>A word is known by a number made of its letters. Should two words share one, they count as one, which no chapter depends on.</remarks>
/// <param name="capacity">About as many words as it will have.</param>
sealed class Vocabulary(int capacity = 0)
{
    const int ShortestWord = 4, LongestEmpty = 9;

    static readonly FrozenSet<string> Empty = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "about", "actually", "after", "again", "also", "another", "back", "because", "been", "before", "being", "between", "both", "came",
        "could", "course", "does", "doing", "done", "down", "even", "every", "from", "getting", "give", "goes", "going", "good", "have",
        "having", "here", "into", "just", "kind", "know", "like", "little", "look", "made", "make", "many", "maybe", "mean", "might", "more",
        "most", "much", "need", "never", "only", "other", "over", "part", "people", "perhaps", "really", "right", "said", "same", "says",
        "seem", "seems", "should", "since", "some", "something", "sort", "still", "such", "sure", "take", "talk", "tell", "than", "that",
        "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "through", "time", "very", "want",
        "well", "went", "were", "what", "when", "where", "which", "while", "will", "with", "would", "yeah", "year", "your", "yours");

    static readonly FrozenSet<ulong> EmptyNumbers = Empty.Select(w => Number(w)).ToFrozenSet();

    readonly Dictionary<ulong, int> _counts = new(capacity);
    long _squares;

    public void Add(ReadOnlySpan<ulong> words)
    {
        foreach (var word in words)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _);
            _squares += (2 * count) + 1;
            count++;
        }
    }

    /// <summary>The cosine of the two, 0 where they have no word in common, 1 where they speak of the same in the same measure.</summary>
    public double Cohesion(Vocabulary other)
    {
        var common = 0L;
        foreach (var (word, count) in _counts)
            common += (long)count * other._counts.GetValueOrDefault(word);
        return common == 0 ? 0 : common / (Math.Sqrt(_squares) * Math.Sqrt(other._squares));
    }

    /// <summary>How many different words there are that this has not.</summary>
    public int CountBeyond(ReadOnlySpan<ulong> words)
    {
        var beyond = new HashSet<ulong>();
        foreach (var word in words)
        {
            if (!_counts.ContainsKey(word))
                beyond.Add(word);
        }
        return beyond.Count;
    }

    /// <summary>The telling words of a text, each as its number.</summary>
    public static void Collect(ReadOnlySpan<char> text, List<ulong> words)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0 && i - start >= ShortestWord)
                CollectWord(text[start..i], words);
            start = -1;
        }
    }

    static void CollectWord(ReadOnlySpan<char> word, List<ulong> words)
    {
        var number = Number(word);
        if (word.Length <= LongestEmpty && EmptyNumbers.Contains(number))
            return;
        var stem = Stem(word);
        words.Add(stem.Length == word.Length ? number : Number(stem));
    }

    // Five bits of a letter are the same in both cases; twelve letters of English fit in one number.
    static ulong Number(ReadOnlySpan<char> word)
    {
        var number = 0UL;
        foreach (var letter in word)
            number = letter < '\u0080' ? (number << 5 | number >> 59) ^ (letter & 31UL) : (number * 31) + char.ToLowerInvariant(letter);
        return number;
    }

    static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > '\u007F' && char.IsLetter(c));

    // Enough for "meet", "meets" and "meeting" to be one word.
    static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if ((word[^1] | ' ') is not ('g' or 'd' or 's'))
            return word;
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "s"])
        {
            if (word.Length - ending.Length >= ShortestWord && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return word[..^ending.Length];
        }
        return word;
    }
}
