using System.Text;

namespace Audio.Speech.EspeakNg;

/// <summary>Text that espeak-ng takes for nothing but text.</summary>
static class EspeakNgText
{
    /// <summary>
    /// Replaces what has a meaning of its own: control characters (U+0001 starts a command, U+0000 ends the text) and square
    /// brackets (two of them start phonemes).
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
                clean.Append(' ');
            else
                clean.Append(rune.Value switch { '[' => "(", ']' => ")", _ => rune.ToString() });
        }
        return clean.ToString();
    }
}
