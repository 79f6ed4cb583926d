using System.Collections.Frozen;
using Audio.Transcripts.Wording.English;

namespace Audio.Transcripts.Wording;

/// <summary>Where sentences end. A full stop ends one unless it shortens a word; what follows decides where it may do both.</summary>
static class Sentences
{
    const string Closers = "\"'”’»)]}」』）】》";

    // Marks behind which no space stands, and the quotation marks behind which the sentence may go on.
    const string EastAsianStops = "。！？｡", EastAsianQuotes = "」』";

    // Write "3." for "third".
    static readonly FrozenSet<string> OrdinalStops = FrozenSet.Create("de", "da", "no", "nb", "nn", "fi", "cs", "pl", "tr", "hu", "is", "sk", "hr", "sl", "lv", "et");

    const string Openers = "\"'“‘«([{¿¡-–—*_ 「『（【《";

    static readonly FrozenSet<string> Starters = FrozenSet.Create(
        "A", "After", "All", "Also", "An", "And", "Are", "As", "At", "Because", "Before", "But", "By", "Can", "Could", "Did", "Do", "Does",
        "For", "From", "Had", "Has", "Have", "He", "Her", "Here", "His", "How", "However", "I", "I'm", "I've", "If", "In", "Is", "It",
        "It's", "Its", "Last", "Later", "Many", "More", "Most", "My", "No", "Nobody", "Not", "Now", "Of", "On", "Once", "One", "Or", "Our",
        "She", "Since", "So", "Some", "Still", "That", "That's", "The", "Their", "Then", "There", "These", "They", "They're", "This",
        "Those", "To", "Under", "Was", "We", "We're", "Were", "What", "When", "Where", "While", "Who", "Why", "Will", "With", "Would",
        "Yes", "Yet", "You", "Your");

    /// <summary>The ends of the sentences of a text, the last of them its length. White space belongs to the sentence before it.</summary>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    public static IEnumerable<int> Ends(string text, string? language = null)
    {
        var hasOrdinalStops = language is not null && OrdinalStops.Contains(language.Split('-')[0]);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsTerminator(text[i]))
                continue;
            var stop = i;
            while (i + 1 < text.Length && (IsTerminator(text[i + 1]) || Closers.Contains(text[i + 1], StringComparison.Ordinal)))
                i++;
            var end = i + 1;
            if (IsEnd(text, stop, end) && end < text.Length && !(hasOrdinalStops && IsOrdinal(text, stop, end)))
                yield return end;
        }
        yield return text.Length;
    }

    /// <summary>Whether a word begins sentences far more often than it follows an abbreviation inside one.</summary>
    public static bool IsStarter(string word) => Starters.Contains(word);

    /// <summary>Whether a text ends in a full stop that belongs to its last word, such as <c>U.S.</c></summary>
    public static bool EndsShortened(string text)
    {
        if (!text.EndsWith('.'))
            return false;
        return IsShort(text[(text.LastIndexOf(' ') + 1)..^1].TrimStart('(', '"', '“'));
    }

    // Known to be short, an initial, or letters with stops between.
    static bool IsShort(string word) =>
        Abbreviations.IsKnown(word) || (word.Length > 0 && char.IsUpper(word[0]) && word.Split('.').All(letters => letters.Length == 1));

    static bool IsEnd(string text, int stop, int end)
    {
        if (EastAsianStops.Contains(text[stop], StringComparison.Ordinal))
            return !EastAsianQuotes.Contains(text[end - 1], StringComparison.Ordinal) || end == text.Length || Openers.Contains(text[end], StringComparison.Ordinal);
        if (text[stop] is '؟' && end < text.Length && char.IsLetter(text[end]))
            return true;
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
            return false;

        var next = text.AsSpan(end).TrimStart();
        var first = next.TrimStart(Openers);
        if (next is ['¿' or '¡', ..])
            return true;
        if (first.IsEmpty || char.IsLower(first[0]) || !(char.IsLetterOrDigit(first[0]) || char.IsSurrogate(first[0]) || char.IsSymbol(first[0])))
            return false;
        return text[stop] != '.' || stop + 1 != EndOfStops(text, stop) || EndsAt(text, stop, first, isQuoted: next[0] is '"' or '“');
    }

    // "am 3. Oktober": one or two figures before a full stop.
    static bool IsOrdinal(string text, int stop, int end) =>
        text[stop] == '.' && end == stop + 1 && stop > 0 && char.IsAsciiDigit(text[stop - 1])
        && (stop == 1 || !char.IsLetterOrDigit(text[stop - 2])
            || (char.IsAsciiDigit(text[stop - 2]) && (stop == 2 || !char.IsLetterOrDigit(text[stop - 3]))));

    // Whether a single full stop ends a sentence, though it may belong to a word.
    static bool EndsAt(string text, int stop, ReadOnlySpan<char> next, bool isQuoted)
    {
        var start = stop;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '\'' or '’'))
            start--;
        var word = text[start..stop];
        if (word.Length == 0)
            return true;

        // "1. Heading"; but "in 2020. Then".
        if (word.Length < 3 && word.All(char.IsAsciiDigit) && text.AsSpan(0, start).IsWhiteSpace())
            return false;
        if (word is "No" or "Nos")
            return !char.IsAsciiDigit(next[0]);
        if (Abbreviations.NeverEndsSentence(word))
            return false;

        return !IsShort(word) || isQuoted || Starters.Contains(FirstWord(next).ToString());
    }

    static int EndOfStops(string text, int stop)
    {
        var end = stop;
        while (end < text.Length && IsTerminator(text[end]))
            end++;
        return end;
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '\'' or '’'))
            length++;
        return text[..length];
    }

    static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '؟' or '।';
}
