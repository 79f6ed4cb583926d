using System.Buffers;
using System.Collections.Frozen;
using Audio.Transcripts.Wording.English;
using Audio.Transcripts.Wording.Languages;

namespace Audio.Transcripts.Wording;

/// <summary>Where sentences end. A full stop ends one unless it shortens a word; what follows decides where it may do both.</summary>
static class Sentences
{
    const string Closers = "\"'”’»)]}」』）】》";

    // Marks behind which no space stands, and the quotation marks behind which the sentence may go on.
    const string EastAsianStops = "。！？｡", EastAsianQuotes = "」』";

    const string Openers = "\"'“‘«([{¿¡-–—*_ 「『（【《";

    static readonly SearchValues<char> Terminators = SearchValues.Create(".!?…。！？｡؟।");

    // A search for what is ASCII takes a third of the time.
    static readonly SearchValues<char> NoTerminators = SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Except(".!?")]);

    static readonly FrozenSet<string> Starters = FrozenSet.Create(
        "A", "After", "All", "Also", "Although", "An", "And", "Are", "As", "At", "Because", "Before", "Both", "But", "By", "Call", "Can",
        "Could", "Did", "Do", "Does", "Each", "Even", "Every", "For", "From", "Had", "Has", "Have", "He", "Her", "Here", "His", "How",
        "However", "I", "I'm", "I've", "If", "In", "Is", "It", "It's", "Its", "Last", "Later", "Let", "Many", "Maybe", "Meanwhile",
        "More", "Most", "My", "No", "Nobody", "Not", "Now", "Of", "On", "Once", "One", "Or", "Our", "Perhaps", "Please", "She", "Since",
        "So", "Some", "Still", "Tell", "Thank", "Thanks", "That", "That's", "The", "Their", "Then", "There", "These", "They", "They're",
        "This", "Those", "Today", "To", "Under", "Was", "We", "We're", "Well", "Were", "What", "When", "Where", "Which", "While", "Who",
        "Why", "Will", "With", "Would", "Yes", "Yesterday", "Yet", "You", "Your");

    static readonly FrozenSet<string> Callers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "see", "at", "the", "a", "my", "your", "his", "her", "our", "their", "in", "under", "on", "issue", "volume", "opus", "op.", "vol.", "symphony", "sonata", "concerto", "quartet", "route", "line", "bus", "platform", "room", "house", "item", "case",
        "rule", "question", "exhibit", "patent", "flight", "chapter", "regulation", "resolution", "proposition", "amendment", "world", "ranked", "current", "public", "enemy");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StarterSpans = Starters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The ends of the sentences of a text, the last of them its length. White space belongs to the sentence before it.</summary>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    public static IEnumerable<int> Ends(string text, string? language = null)
    {
        var stops = FullStops.Of(language);
        var end = 0;
        do
        {
            end = Next(text, end, stops);
            yield return end;
        }
        while (end < text.Length);
    }

    /// <summary>Where the sentence ends that starts at a place, or goes on there.</summary>
    /// <param name="stops">What full stops mean in its language; null means English.</param>
    public static int Next(ReadOnlySpan<char> text, int start, FullStops? stops = null)
    {
        for (var i = start; i < text.Length; i++)
        {
            i = NextTerminator(text, i);
            if (i < 0)
                break;
            var stop = i;
            while (i + 1 < text.Length && (IsTerminator(text[i + 1]) || Closers.Contains(text[i + 1], StringComparison.Ordinal)))
                i++;
            if (i + 1 < text.Length && IsEnd(text, stop, i + 1) && !(stops is not null && GoesOn(text, stop, i + 1, stops)))
                return i + 1;
        }
        return text.Length;
    }

    static int NextTerminator(ReadOnlySpan<char> text, int start)
    {
        var next = text[start..].IndexOfAnyExcept(NoTerminators);
        if (next >= 0 && text[start + next] > '\u007F')
            next = text[(start + next)..].IndexOfAny(Terminators) is >= 0 and var ahead ? next + ahead : -1;
        return next < 0 ? -1 : start + next;
    }

    /// <summary>Whether a word begins sentences far more often than it follows an abbreviation inside one.</summary>
    public static bool IsStarter(string word) => Starters.Contains(word);

    /// <summary>Whether a text ends in a full stop that belongs to its last word, such as <c>U.S.</c></summary>
    public static bool EndsShortened(ReadOnlySpan<char> text) =>
        text is [.., '.'] && IsShort(text[(text.LastIndexOf(' ') + 1)..^1].TrimStart("(\"“"));

    // Known to be short, an initial, or letters with stops between.
    static bool IsShort(ReadOnlySpan<char> word) => Abbreviations.IsKnown(word) || IsInitials(word);

    static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0 || !char.IsUpper(word[0]))
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if ((word[i] == '.') != (i % 2 == 1))
                return false;
        }
        return true;
    }

    static bool IsEnd(ReadOnlySpan<char> text, int stop, int end)
    {
        if (EastAsianStops.Contains(text[stop], StringComparison.Ordinal))
            return !EastAsianQuotes.Contains(text[end - 1], StringComparison.Ordinal) || end == text.Length || Openers.Contains(text[end], StringComparison.Ordinal);
        if (text[stop] is '؟' && end < text.Length && char.IsLetter(text[end]))
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;

        var next = text[end..].TrimStart();
        var first = next is [>= 'A' and <= 'Z', ..] ? next : next.TrimStart(Openers);
        if (next is ['¿' or '¡', ..])
            return true;
        if (first.IsEmpty || char.IsLower(first[0]) || !(char.IsLetterOrDigit(first[0]) || char.IsSurrogate(first[0]) || char.IsSymbol(first[0])))
            return false;
        var isSingle = text[stop] == '.' && !IsTerminator(text[stop + 1]);
        return !isSingle || EndsAt(text, stop, first, isQuoted: next[0] is '"' or '“');
    }

    static bool GoesOn(ReadOnlySpan<char> text, int stop, int end, FullStops stops) =>
        (stops.AreBehindOrdinals && IsOrdinal(text, stop, end)) || (text[stop] == '.' && end == stop + 1 && stops.Shorten(text[WordStart(text, stop)..stop]));

    // "am 3. Oktober": one or two figures before a full stop.
    static bool IsOrdinal(ReadOnlySpan<char> text, int stop, int end) =>
        text[stop] == '.' && end == stop + 1 && stop > 0 && char.IsAsciiDigit(text[stop - 1])
        && (stop == 1 || !char.IsLetterOrDigit(text[stop - 2])
            || (char.IsAsciiDigit(text[stop - 2]) && (stop == 2 || !char.IsLetterOrDigit(text[stop - 3]))));

    static int WordStart(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && (char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is '.' or '\'' or '’'))
            end--;
        return end;
    }

    // Whether a single full stop ends a sentence, though it may belong to a word.
    static bool EndsAt(ReadOnlySpan<char> text, int stop, ReadOnlySpan<char> next, bool isQuoted)
    {
        var start = WordStart(text, stop);
        var word = text[start..stop];
        if (word.IsEmpty)
            return true;

        // "1. Heading"; but "in 2020. Then".
        if (word.Length < 3 && !word.ContainsAnyExceptInRange('0', '9') && text[..start].IsWhiteSpace())
            return false;
        if (word is "No" or "Nos" || Abbreviations.MayCount(word) || (word is "no" or "nos" && IsAskedFor(text[..start])))
            return !char.IsAsciiDigit(next[0]);
        if (!IsShort(word))
            return true;
        if (Abbreviations.NeverEndsSentence(word))
            return false;

        var following = FirstWord(next);
        return isQuoted || IsPronoun(word, following) || StarterSpans.Contains(following);
    }

    // "See no. 7", but "I said no. 7 people left": the words behind which a number is told, and no answer is given.
    static bool IsAskedFor(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before is [.., '('] || Callers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before[(before.LastIndexOfAny(' ', '(') + 1)..]);
    }

    // "So did I. Mr. Roe left"; but "I. M. Pei".
    static bool IsPronoun(ReadOnlySpan<char> word, ReadOnlySpan<char> following) =>
        word is "I" && Abbreviations.NeverEndsSentence(following);

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '\'' or '’'))
            length++;
        return text[..length];
    }

    static bool IsTerminator(char c) => Terminators.Contains(c);
}
