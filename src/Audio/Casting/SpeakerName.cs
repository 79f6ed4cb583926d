using System.Globalization;
using System.Text;

namespace Audio.Casting;

/// <summary>Names as people compare them: without regard to case, accents, apostrophes and spacing.</summary>
static class SpeakerName
{
    /// <summary>The same for all spellings of one name: <c>AYESHA O’NEÍL</c> and <c>Ayesha O'Neil</c>.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                && !Rune.IsWhiteSpace(rune) && !IsApostrophe(rune.Value))
                key.Append(Rune.ToLowerInvariant(rune));
        }
        return key.ToString().TrimEnd();
    }

    static bool IsApostrophe(int rune) => rune is '\'' or '`' or '´' or '‘' or '’' or 'ʻ' or 'ʼ' or 'ʹ' or '′';
}
