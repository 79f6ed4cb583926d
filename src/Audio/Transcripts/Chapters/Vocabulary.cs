using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Chapters;

/// <summary>The words that tell what somebody speaks about, each as a number from 0; those of one stem have one number.</summary>
/// <remarks>A word is known by a code made of its letters. Should two words share one, they count as one, which no chapter depends on.</remarks>
sealed class Vocabulary
{
    const int Four = 4, ShortestWord = Four, Untelling = -1;

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

    // As a word is written, and as its stem: "need" tells nothing and "needs" something.
    readonly CodeTable _byWord = new();
    readonly Dictionary<ulong, int> _byStem = [];

    public Vocabulary()
    {
        foreach (var word in Empty)
            _byWord.Add(Code(word), Untelling);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _byStem.Count;

    /// <summary>Adds the numbers of the telling words of a text, in its order.</summary>
    public void Collect(ReadOnlySpan<char> text, List<int> numbers)
    {
        var words = new LetterRuns(text, ShortestWord);
        while (words.MoveNext())
        {
            if (NumberOf(text[words.Start..words.End]) is not Untelling and var number)
                numbers.Add(number);
        }
    }

    int NumberOf(ReadOnlySpan<char> word)
    {
        var code = Code(word);
        if (!_byWord.TryGet(code, out var number))
        {
            var stem = Code(Stem(word));
            if (!_byStem.TryGetValue(stem, out number))
                _byStem.Add(stem, number = _byStem.Count);
            _byWord.Add(code, number);
        }
        return number;
    }

    // Four letters at a time, which all words have; the last four may be among those before.
    static ulong Code(ReadOnlySpan<char> word)
    {
        var code = (ulong)word.Length;
        for (var i = 0; i < word.Length - Four; i += Four)
            code = Mixed(code ^ FourLetters(word[i..]));
        return Mixed(code ^ FourLetters(word[^Four..])) | 1;
    }

    static ulong Mixed(ulong code) => BitOperations.RotateLeft(code * 0x9E3779B97F4A7C15, 29);

    // The same in both cases.
    static ulong FourLetters(ReadOnlySpan<char> word)
    {
        var letters = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(word));
        if ((letters & 0xFF80_FF80_FF80_FF80) == 0)
            return letters | 0x0020_0020_0020_0020;
        letters = 0;
        foreach (var letter in word[..Four])
            letters = letters << 16 | char.ToLowerInvariant(letter);
        return letters;
    }

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
