using System.Numerics;

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
        var (start, code) = (0, 0UL);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = LetterOf(text[i]);
            if (letter != 0)
            {
                code = Continued(code, letter);
                continue;
            }
            if (i - start >= ShortestWord)
                Add(text[start..i], code, numbers);
            (start, code) = (i + 1, 0);
        }
        if (text.Length - start >= ShortestWord)
            Add(text[start..], code, numbers);
    }

    void Add(ReadOnlySpan<char> word, ulong code, List<int> numbers)
    {
        // Words of many letters may in theory cancel out.
        code |= code == 0 ? 1UL : 0;
        if (!_byWord.TryGet(code, out var number))
        {
            var stem = Code(Stem(word));
            if (!_byStem.TryGetValue(stem, out number))
                _byStem.Add(stem, number = _byStem.Count);
            _byWord.Add(code, number);
        }
        if (number != Untelling)
            numbers.Add(number);
    }

    static ulong Code(ReadOnlySpan<char> word)
    {
        var code = 0UL;
        foreach (var c in word)
            code = Continued(code, LetterOf(c));
        return code;
    }

    // Twelve letters of English fit in one code.
    static ulong Continued(ulong code, uint letter) => BitOperations.RotateLeft(code, 5) ^ letter;

    // The five bits that are the same in both cases; 0 for what is no letter.
    static uint LetterOf(char c) =>
        char.IsAsciiLetter(c) ? c & 31U : c > '\u007F' && char.IsLetter(c) ? char.ToLowerInvariant(c) : 0U;

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
