using System.Buffers;
using System.Collections.Frozen;

namespace Audio.Transcripts.Wording;

/// <summary>Whether a text is English, by its commonest words: they make up a third of any English text and of no other.</summary>
static class EnglishEvidence
{
    /// <summary>Fewer words than this tell nothing.</summary>
    public const int FewestWords = 12;

    const double LeastShare = 0.15;
    const int LongestCommon = 5;

    static readonly FrozenSet<string> Commonest = FrozenSet.ToFrozenSet(
        [
            "the", "and", "of", "to", "that", "is", "it", "you", "was", "for", "with", "are", "have", "this", "they", "but", "not", "what",
            "we", "he", "she", "be", "at", "from", "or", "by", "has", "had", "there", "who", "will", "about", "it's", "would", "which",
        ],
        StringComparer.OrdinalIgnoreCase);

    static readonly SearchValues<char> Gaps = SearchValues.Create(" \n.,?!\"“”");

    /// <summary>As many words tell as much as all of them would.</summary>
    const int MostWords = 20_000;

    /// <returns>Null where there is too little text to tell.</returns>
    public static bool? Of(IEnumerable<string> texts)
    {
        var commonest = Commonest.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, common, isWordless) = (0, 0, true);
        foreach (var text in texts)
        {
            // Scripts without spaces have no words to count.
            isWordless = isWordless && !text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFFF');
            foreach (var range in text.AsSpan().SplitAny(Gaps))
            {
                if (text.AsSpan()[range] is not { IsEmpty: false } word)
                    continue;
                words++;
                common += word.Length <= LongestCommon && commonest.Contains(word) ? 1 : 0;
            }
            if (words > MostWords)
                break;
        }
        return words < FewestWords && isWordless ? null : common >= LeastShare * words;
    }
}
