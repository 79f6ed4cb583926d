using System.Buffers;
using System.Text;

namespace Audio.Transcripts.Wording;

/// <summary>Checks transcriptions in the International Phonetic Alphabet, as its chart of 2020 has it.</summary>
static class Ipa
{
    static readonly SearchValues<char> Signs = SearchValues.Create("abcdefghijklmnopqrstuvwxyzæçðøħŋœβθχλǀǁǂǃʼ˥˦˧˨˩ꜛꜜ↗↘‖|‿. '()");

    /// <param name="written">With or without slashes or square brackets round it.</param>
    /// <param name="stranger">The first character that is none of the alphabet's; null where there is none, and for an empty text.</param>
    /// <returns>The transcription alone, in form C; null where it is empty or has a stranger.</returns>
    public static string? Parse(string written, out string? stranger)
    {
        var ipa = written.Normalize().Trim();
        if (ipa is ['/', .., '/'] or ['[', .., ']'])
            ipa = ipa[1..^1].Trim();
        stranger = null;
        foreach (var rune in ipa.EnumerateRunes())
        {
            if (!IsSign(rune))
            {
                stranger = rune.ToString();
                return null;
            }
        }
        return ipa.Length == 0 ? null : ipa;
    }

    // Form C joins some signs with their diacritics: ẽ.
    static bool IsSign(Rune rune) =>
        rune.Value is (>= 0x0250 and <= 0x036F) or (>= 0x1D00 and <= 0x1DFF)
        || rune.ToString().Normalize(NormalizationForm.FormD).All(c => c is >= '\u0300' and <= '\u036F' || Signs.Contains(c));
}
