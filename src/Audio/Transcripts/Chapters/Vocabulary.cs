using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Audio.Transcripts.Chapters;

/// <summary>The words that tell what somebody speaks about, each as a number from 0; those of one stem have one number.</summary>
/// <remarks>A word is known by a code made of its letters. Should two words share one, they count as one, which no chapter depends on.</remarks>
sealed class Vocabulary
{
    const int ShortestWord = 4, Untelling = -1;

    static readonly string[] Empty =
    [
        "about", "actually", "after", "again", "also", "another", "back", "because", "been", "before", "being", "between", "both", "came",
        "could", "course", "does", "doing", "done", "down", "even", "every", "from", "getting", "give", "goes", "going", "good", "have",
        "having", "here", "into", "just", "kind", "know", "like", "little", "look", "made", "make", "many", "maybe", "mean", "might", "more",
        "most", "much", "need", "never", "only", "other", "over", "part", "people", "perhaps", "really", "right", "said", "same", "says",
        "seem", "seems", "should", "since", "some", "something", "sort", "still", "such", "sure", "take", "talk", "tell", "than", "that",
        "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "through", "time", "very", "want",
        "well", "went", "were", "what", "when", "where", "which", "while", "will", "with", "would", "yeah", "year", "your", "yours",
    ];

    static readonly FrozenDictionary<ulong, int> EmptyByCode = Empty.ToFrozenDictionary(w => Code(w), _ => Untelling);

    // As a word is written, and as its stem: "need" tells nothing and "needs" something.
    readonly Dictionary<ulong, int> _byWord = new(EmptyByCode);
    readonly Dictionary<ulong, int> _byStem = [];

    /// <summary>How many words there are.</summary>
    public int Count => _byStem.Count;

    /// <summary>Adds the numbers of the telling words of a text, in its order.</summary>
    public void Collect(ReadOnlySpan<char> text, List<int> numbers)
    {
        for (int i = 0, start; i < text.Length; i++)
        {
            var code = 0UL;
            for (start = i; i < text.Length && IsLetter(text[i]); i++)
                code = Continued(code, text[i]);
            if (i - start >= ShortestWord && NumberOf(text[start..i], code) is not Untelling and var number)
                numbers.Add(number);
        }
    }

    int NumberOf(ReadOnlySpan<char> word, ulong code)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, code, out var isKnown);
        if (!isKnown)
        {
            var stem = Stem(word);
            ref var ofStem = ref CollectionsMarshal.GetValueRefOrAddDefault(_byStem, Code(stem), out isKnown);
            if (!isKnown)
                ofStem = _byStem.Count - 1;
            number = ofStem;
        }
        return number;
    }

    static ulong Code(ReadOnlySpan<char> word)
    {
        var code = 0UL;
        foreach (var letter in word)
            code = Continued(code, letter);
        return code;
    }

    // Five bits of a letter are the same in both cases; twelve letters of English fit in one code.
    static ulong Continued(ulong code, char letter) =>
        letter < '\u0080' ? (code << 5 | code >> 59) ^ (letter & 31UL) : (code * 31) + char.ToLowerInvariant(letter);

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
