using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Audio.Transcripts.Wording.English;

namespace Audio.Transcripts.Wording;

/// <summary>
/// Brings a text that was written in one case throughout, as captions are, to the case of sentences, so that an engine neither
/// spells nor shouts it. Names that the text has in mixed case, and names that are given, keep their capitals.
/// </summary>
static class Recase
{
    /// <summary>Below this share of small letters a text is in capitals.</summary>
    const double FewSmall = 0.1;

    static readonly SearchValues<char> Consonants = SearchValues.Create("BCDFGHJKLMNPQRSTVWXZ");

    static readonly FrozenDictionary<string, string> Known = Names().ToFrozenDictionary(n => n, StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text in the case of sentences; the same where it already has both cases.</summary>
    /// <param name="text">Of any length; sentences may run over the ends of lines.</param>
    /// <param name="names">Words with their proper capitals, such as the speakers' names.</param>
    public static string Of(string text, IEnumerable<string>? names = null)
    {
        if (CaseOf(text) is not { } isUpper)
            return text;
        var proper = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in (names ?? []).SelectMany(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Concat(MixedWords(text)))
            proper.TryAdd(word, word);

        var cased = new StringBuilder(text.Length);
        var opens = true;
        for (int i = 0, end; i < text.Length; i = end)
        {
            end = i + 1;
            if (!char.IsLetterOrDigit(text[i]))
            {
                // The last stop of "U.S." opens nothing.
                opens = (text[i] == '.' && !(i > 2 && text[i - 2] == '.')) || text[i] is '?' or '!' or '♪' || (opens && !(text[i] is ',' or ';'));
                cased.Append(text[i]);
                continue;
            }
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end)))
                end++;
            AppendWord(cased, text.AsSpan(i, end - i), proper, opens, isUpper);
            opens = false;
        }
        return cased.ToString();
    }

    // True for capitals, false for small letters, null for both.
    static bool? CaseOf(string text)
    {
        long small = 0, capital = 0;
        foreach (var c in text)
        {
            small += char.IsLower(c) ? 1 : 0;
            capital += char.IsUpper(c) ? 1 : 0;
        }
        return capital == 0 && small > 0 ? false : small < FewSmall * (small + capital) && capital > 1 ? true : null;
    }

    static void AppendWord(StringBuilder cased, ReadOnlySpan<char> word, Dictionary<string, string> proper, bool opens, bool isUpper)
    {
        var apostrophe = word.IndexOfAny('\'', '’');
        var stem = apostrophe > 1 ? word[..apostrophe] : word;
        if (proper.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var known) || KnownSpans.TryGetValue(stem, out known))
        {
            cased.Append(known);
            AppendLower(cased, word[stem.Length..]);
            return;
        }
        var isPronoun = word[0] is 'i' or 'I' && (word.Length == 1 || word[1] is '\'' or '’');
        // What cannot be read is an initialism, and so is what has stops between its letters.
        if (word.Contains('.') || (isUpper && word.Length is > 1 and < 6 && !word.ContainsAnyExcept(Consonants)))
        {
            foreach (var c in word)
                cased.Append(char.ToUpperInvariant(c));
            return;
        }
        cased.Append(opens || isPronoun ? char.ToUpperInvariant(word[0]) : char.ToLowerInvariant(word[0]));
        AppendLower(cased, word[1..]);
    }

    static void AppendLower(StringBuilder cased, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            cased.Append(char.ToLowerInvariant(c));
    }

    // The apostrophe of "don't", the stops of "U.S.".
    static bool IsInside(string text, int at) =>
        at + 1 < text.Length && char.IsLetter(text[at + 1]) && (text[at] is '\'' or '’'
            || (text[at] == '.' && char.IsLetter(text[at - 1]) && (at < 2 || !char.IsLetterOrDigit(text[at - 2])) && (at + 2 == text.Length || !char.IsLetter(text[at + 2]))));

    // "McKay said" amid capitals.
    static IEnumerable<string> MixedWords(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = word.Trim('.', ',', '?', '!', '"', ':', ';', '(', ')');
            if (trimmed.Length > 2 && char.IsUpper(trimmed[0]) && trimmed.Any(char.IsLower) && trimmed.All(char.IsLetter))
                yield return trimmed;
        }
    }

    static IEnumerable<string> Names() =>
    [
        .. Acronyms.Known,
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "April", "June", "July",
        "September", "October", "November", "December", "America", "American", "Americans", "Britain", "British", "Canada", "China",
        "Chinese", "Congress", "Democrat", "Democrats", "Democratic", "English", "Europe", "European", "France", "French", "German",
        "Germany", "India", "Iran", "Iraq", "Israel", "Israeli", "Japan", "Japanese", "London", "Mexico", "Moscow", "Mr", "Mrs", "Ms", "Dr",
        "ABC", "BBC", "CBS", "CNN", "FBI", "MSNBC", "NBC", "NPR", "PBS", "Paris", "Republican", "Republicans", "Russia", "Russian", "Spanish", "Texas", "Ukraine", "Washington",
    ];
}
