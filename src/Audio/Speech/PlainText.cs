using System.Text;

namespace Audio.Speech;

/// <summary>Text that programs take for nothing but text.</summary>
static class PlainText
{
    /// <summary>
    /// Replaces what has a meaning of its own: control characters (to espeak-ng, U+0001 starts a command and U+0000 ends the
    /// text; to most, a line end ends an utterance) and square brackets (two of them start phonemes, or commands of macOS).
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
