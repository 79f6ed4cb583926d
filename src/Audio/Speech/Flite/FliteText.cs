using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Audio.Speech.Flite;

/// <summary>Text in the only characters that flite reads: ASCII. It drops all others without a word.</summary>
static partial class FliteText
{
    const int MostNamed = 8;

    /// <summary>Folds accents and marks away, and spells out signs.</summary>
    /// <exception cref="SpeechException">Nothing is left to say, or there are letters of other scripts. Permanent.</exception>
    public static string Fold(string text)
    {
        text = AmountAfterSign().Replace(text, "$2$3 $1");
        text = DashBetweenDigits().Replace(text, "-");
        var folded = new StringBuilder(text.Length);
        var unspeakable = new List<Rune>();
        foreach (var rune in text.EnumerateRunes())
            Append(rune, folded, unspeakable);
        if (unspeakable.Count > 0)
        {
            throw new SpeechException(
                $"flite cannot say {Name(unspeakable)}: it reads English letters only", isTransient: false)
            { IsUnspeakable = true };
        }

        var spoken = Spaces().Replace(folded.ToString(), "$1").Trim();
        return spoken.Any(char.IsAsciiLetterOrDigit)
            ? spoken
            : throw new SpeechException("There is nothing in this text that flite could say", isTransient: false) { IsUnspeakable = true };
    }

    /// <summary>Why flite cannot say a text; null where it can.</summary>
    public static string? FindFault(string text)
    {
        // Nearly all of English.
        if (Ascii.IsValid(text) && text.Any(char.IsAsciiLetterOrDigit))
            return null;
        try
        {
            Fold(text);
            return null;
        }
        catch (SpeechException e)
        {
            return e.Message;
        }
    }

    static void Append(Rune rune, StringBuilder folded, List<Rune> unspeakable)
    {
        if (FliteFolds.Of(rune) is { } fold)
            folded.Append(fold);
        else if (rune.IsAscii)
            folded.Append(Rune.IsControl(rune) ? ' ' : (char)rune.Value);
        else if (Rune.GetNumericValue(rune) is >= 0 and <= 9 and var digit && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            folded.Append((char)('0' + (int)digit));
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
            AppendDecomposed(rune, folded, unspeakable);
    }

    static void AppendDecomposed(Rune rune, StringBuilder folded, List<Rune> unspeakable)
    {
        var parts = rune.ToString().Normalize(NormalizationForm.FormKD);
        if (parts != rune.ToString())
        {
            // "3½" is not 31/2.
            if (parts.Contains('⁄', StringComparison.Ordinal))
                folded.Append(' ');
            foreach (var part in parts.EnumerateRunes())
                Append(part, folded, unspeakable);
        }
        else if (IsWordlike(rune))
        {
            unspeakable.Add(rune);
        }
        else
        {
            // Pictures, ornaments, spaces and the punctuation of other scripts.
            folded.Append(' ');
        }
    }

    static bool IsWordlike(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol;

    static string Name(List<Rune> runes)
    {
        var named = runes.Distinct().ToList();
        var list = string.Join(", ", named.Take(MostNamed).Select(r => $"'{r}' (U+{r.Value:X4})"));
        return named.Count > MostNamed ? $"{list} and {named.Count - MostNamed} other characters" : list;
    }

    // "€50 million" is said "50 million euros".
    [GeneratedRegex(
        @"([€£¥₹₽₩₪₿])\s?(\d(?:[\d,.]*\d)?)(\s?(?:thousand|million|billion|trillion|bn|k|m)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AmountAfterSign();

    [GeneratedRegex(@"(?<=\d)\s?[–—−]\s?(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DashBetweenDigits();

    // One space is enough, and none belongs before a comma.
    [GeneratedRegex(@"\s+(?=[\s,])|(\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
