using System.Buffers;
using Audio.Transcripts.Wording.English;
using Audio.Transcripts.Wording.Languages;

namespace Audio.Transcripts.Wording;

/// <summary>
/// Knows text that is said as it stands: words in small letters, names, and marks that every engine reads alike. Most
/// sentences are such, and cost one look.
/// </summary>
static class PlainWords
{
    static readonly SearchValues<char> Small = SearchValues.Create(" abcdefghijklmnopqrstuvwxyz");

    public static bool Are(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLetter(text[0]) || text[^1] == ' ')
            return false;
        for (var i = 0; ; i++)
        {
            var ahead = text[i..].IndexOfAnyExcept(Small);
            if (ahead < 0)
                return !text.Contains("  ", StringComparison.Ordinal);
            i += ahead;
            if (!IsPlain(text, i))
                return false;
        }
    }

    static bool IsPlain(ReadOnlySpan<char> text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            'A' => !char.IsUpper(before) && !char.IsUpper(after),
            'I' => !char.IsUpper(before) && !char.IsUpper(after) && !text[..at].EndsWith("World War "),
            // By itself it may be an initial, or the fifth of a name.
            >= 'B' and <= 'Z' => !char.IsUpper(before) && char.IsLower(after),
            ',' or ';' or ':' or '?' or '!' => char.IsLetter(before) && after is ' ' or '\0',
            '\'' or '-' => char.IsLetter(before) && char.IsLetter(after),
            '.' => at + 1 == text.Length && char.IsLetter(before) && text[(text.LastIndexOf(' ') + 1)..at] is var word && !Abbreviations.IsKnown(word) && !ShortForms.IsKnown(word),
            var other => other > '\u00BF' && char.IsLower(other),
        };
    }
}
