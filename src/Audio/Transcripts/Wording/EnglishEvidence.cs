using System.Collections.Frozen;

namespace Audio.Transcripts.Wording;

/// <summary>Whether a text is English, by its commonest words: they make up a third of any English text and of no other.</summary>
static class EnglishEvidence
{
    /// <summary>Fewer words than this tell nothing.</summary>
    public const int FewestWords = 12;

    const double LeastShare = 0.15;

    static readonly FrozenSet<string> Commonest = FrozenSet.ToFrozenSet(
        [
            "the", "and", "of", "to", "that", "is", "it", "you", "was", "for", "with", "are", "have", "this", "they", "but", "not", "what",
            "we", "he", "she", "be", "at", "from", "or", "by", "has", "had", "there", "who", "will", "about", "it's", "would", "which",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where there is too little text to tell.</returns>
    public static bool? Of(IEnumerable<string> texts)
    {
        var words = texts.SelectMany(t => t.Split([' ', '\n', '.', ',', '?', '!', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        var isWordless = words.Count < FewestWords && !texts.Any(t => t.Any(c => c >= '\u2E80'));
        return isWordless ? null : words.Count(Commonest.Contains) >= LeastShare * words.Count;
    }
}
