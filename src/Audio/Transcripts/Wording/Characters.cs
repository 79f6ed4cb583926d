using System.Globalization;
using System.Text;

namespace Audio.Transcripts.Wording;

/// <summary>The characters that speech is written in: what cannot be heard goes, what is written in many ways is written in one.</summary>
static class Characters
{
    const int ZeroWidthNonJoiner = 0x200C, ZeroWidthJoiner = 0x200D;

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var runes = text.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!IsInaudible(rune) && !(IsApostrophe(rune) && !IsInsideWord(runes, i)))
            {
                clean.Append(IsApostrophe(rune) ? new Rune('\'') : IsHyphen(rune) ? new Rune('-') : rune);
            }
        }
        return clean.ToString().TrimEnd();
    }

    // The joiners shape words in Persian and the scripts of India. A lone surrogate comes out of the enumeration as U+FFFD.
    static bool IsInaudible(Rune rune) =>
        rune == Rune.ReplacementChar || IsDoubleQuote(rune) || rune.Value is '*' or '•' or '·'
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            && rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner));

    // Speech has no quotation marks, and one half of a pair, which a split leaves behind, misleads an engine.
    static bool IsDoubleQuote(Rune rune) => rune.Value is '"' or '“' or '”' or '„' or '‟' or '«' or '»';

    static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or '‛' or '`' or '´';

    static bool IsHyphen(Rune rune) => rune.Value is '‐' or '‑' or '−';

    static bool IsInsideWord(Rune[] runes, int at) =>
        at > 0 && at < runes.Length - 1
        && (Rune.IsLetterOrDigit(runes[at - 1]) || runes[at - 1].Value == '.') && Rune.IsLetterOrDigit(runes[at + 1]);
}
