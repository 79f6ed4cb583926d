using System.Text;

namespace Audio.Speech;

/// <summary>Cuts long text where a speaker would pause.</summary>
static class TextPieces
{
    const string Spaces = " ";

    // The better ones first.
    static readonly string[] Ends = [".!?…。！？", ";:,—、，；", Spaces];

    /// <summary>Pieces that have something to say, in order.</summary>
    /// <param name="maxLength">The longest piece in UTF-16 units, 2 or more.</param>
    public static IEnumerable<string> Split(string text, int maxLength)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(maxLength, text.Length - start);
            if (start + length < text.Length)
                length = LengthOfPiece(text.AsSpan(start, length + 1));
            var piece = text.Substring(start, length).Trim();
            // A leftover of punctuation has no sound, which an engine would rightly complain of.
            if (piece.EnumerateRunes().Any(Rune.IsLetterOrDigit))
                yield return piece;
            start += length;
        }
    }

    // The window is one longer than a piece may be, to see what follows it.
    static int LengthOfPiece(ReadOnlySpan<char> window)
    {
        foreach (var ends in Ends)
        {
            // "3.14" is not the end of anything.
            for (var i = window.Length - 1; i > window.Length / 4; i--)
            {
                var isSpace = char.IsWhiteSpace(window[i]);
                if ((isSpace && ends == Spaces) || ((isSpace || IsEastAsian(window[i - 1])) && ends.Contains(window[i - 1])))
                    return i;
            }
        }
        var cut = window.Length - 1;
        return cut > 1 && char.IsLowSurrogate(window[cut]) && char.IsHighSurrogate(window[cut - 1]) ? cut - 1 : cut;
    }

    // No space follows their marks.
    static bool IsEastAsian(char mark) => mark > '\u2E80';
}
