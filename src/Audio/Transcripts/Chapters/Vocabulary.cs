using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Chapters;

/// <summary>The words that tell what somebody speaks about, each as a number from 0; those of one stem have one number.</summary>
/// <remarks>A word is known by a code made of its letters. Should two words share one, they count as one, which no chapter depends on.</remarks>
sealed class Vocabulary
{
    const int Sixteen = 16, ShortestWord = 4, Untelling = -1;

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
            _byWord.Add(Code(word, 0, word.Length), Untelling);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _byStem.Count;

    /// <summary>Adds the numbers of the telling words of a text, in its order.</summary>
    public void Collect(ReadOnlySpan<char> text, List<int> numbers)
    {
        var count = numbers.Count;
        CollectionsMarshal.SetCount(numbers, count + (text.Length / ShortestWord));
        var found = CollectionsMarshal.AsSpan(numbers);
        var words = new LetterRuns(text, ShortestWord);
        while (words.MoveNext())
        {
            // Without a branch, which would be guessed wrong at every other word.
            var number = NumberOf(text, words.Start, words.End);
            found[count] = number;
            count += number == Untelling ? 0 : 1;
        }
        CollectionsMarshal.SetCount(numbers, count);
    }

    int NumberOf(ReadOnlySpan<char> text, int start, int end)
    {
        var code = Code(text, start, end - start);
        if (!_byWord.TryGet(code, out var number))
        {
            var stem = Stem(text[start..end]);
            var stemCode = Code(stem, 0, stem.Length);
            if (!_byStem.TryGetValue(stemCode, out number))
                _byStem.Add(stemCode, number = _byStem.Count);
            _byWord.Add(code, number);
        }
        return number;
    }

    // Sixteen letters at once, the same in both cases; what stands behind the word is cleared.
    static ulong Code(ReadOnlySpan<char> text, int start, int length)
    {
        if (length > Sixteen)
            return CodeOfOther(text.Slice(start, length));
        if (start + Sixteen > text.Length)
            return CodeOfLast(text.Slice(start, length));
        ref var first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
        var letters = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, Sixteen / 2))
            & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        if (letters.ExtractMostSignificantBits() != 0)
            return CodeOfOther(text.Slice(start, length));
        var halves = (letters | Vector128.Create((byte)0x20)).AsUInt64();
        return Mixed(Mixed(halves[0]) ^ halves[1]) | 1;
    }

    // With room behind it.
    static ulong CodeOfLast(ReadOnlySpan<char> word)
    {
        Span<char> padded = stackalloc char[Sixteen];
        word.CopyTo(padded);
        return Code(padded, 0, word.Length);
    }

    // Letters beyond ASCII, or more of them than sixteen.
    static ulong CodeOfOther(ReadOnlySpan<char> word)
    {
        var code = (ulong)word.Length;
        foreach (var letter in word)
            code = Mixed(code ^ char.ToLowerInvariant(letter));
        return code | 1;
    }

    static ulong Mixed(ulong code) => BitOperations.RotateLeft(code * 0x9E3779B97F4A7C15, 29);

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
