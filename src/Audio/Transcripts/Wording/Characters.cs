using System.Buffers;
using System.Globalization;
using System.Text;

namespace Audio.Transcripts.Wording;

/// <summary>The characters that speech is written in: what cannot be heard goes, what is written in many ways is written in one.</summary>
static class Characters
{
    const int ZeroWidthNonJoiner = 0x200C, ZeroWidthJoiner = 0x200D;
    const int Short = 512;

    // Of these nothing has to be looked at but white space and apostrophes.
    static readonly SearchValues<char> Clear = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?-()[]{}$%&/+=@#_<>|~^\\");

    // Faces made of signs, whatever letters their eyes are of: nobody says them.
    static readonly string[] Faces = ["¯\\_(ツ)_/¯", "¯\\(ツ)/¯", "(ツ)", "ʕ•ᴥ•ʔ", "(╯°□°)╯︵ ┻━┻", "(╯°□°）╯︵ ┻━┻", "ಠ_ಠ", "( ͡° ͜ʖ ͡°)"];

    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny("ツᴥ□ಠʖ") >= 0)
            text = Faces.Aggregate(text, (t, face) => t.Replace(face, " ", StringComparison.Ordinal));
        var rented = text.Length > Short ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var clean = rented ?? stackalloc char[Short];
        var length = 0;
        for (int i = 0, next; i < text.Length; i = next)
        {
            var run = text.AsSpan(i).IndexOfAnyExcept(Clear);
            run = run < 0 ? text.Length - i : run;
            text.AsSpan(i, run).CopyTo(clean[length..]);
            length += run;
            i += run;
            if (i == text.Length)
                break;

            // A lone surrogate comes out as U+FFFD.
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var width);
            next = i + width;
            if (Rune.IsWhiteSpace(rune))
            {
                if (length > 0 && clean[length - 1] != ' ')
                    clean[length++] = ' ';
            }
            else if (IsApostrophe(rune))
            {
                if (IsInsideWord(text, i))
                    clean[length++] = '\'';
            }
            else if (IsHyphen(rune))
            {
                clean[length++] = '-';
            }
            else if (!IsInaudible(rune))
            {
                length += rune.EncodeToUtf16(clean[length..]);
            }
        }
        var cleaned = clean[..length].TrimEnd(' ');
        var result = cleaned.SequenceEqual(text) ? text : cleaned.ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    // The joiners shape words in Persian and the scripts of India.
    static bool IsInaudible(Rune rune) =>
        rune == Rune.ReplacementChar || IsDoubleQuote(rune) || rune.Value is '*' or '•' or '·'
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            && rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner));

    // Speech has no quotation marks, and one half of a pair, which a split leaves behind, misleads an engine.
    static bool IsDoubleQuote(Rune rune) => rune.Value is '"' or '“' or '”' or '„' or '‟' or '«' or '»';

    static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or '‛' or '`' or '´';

    static bool IsHyphen(Rune rune) => rune.Value is '‐' or '‑' or '−';

    static bool IsInsideWord(string text, int at)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var before, out _);
        Rune.DecodeFromUtf16(text.AsSpan(at + 1), out var after, out _);
        return (Rune.IsLetterOrDigit(before) || before.Value == '.') && Rune.IsLetterOrDigit(after);
    }
}
