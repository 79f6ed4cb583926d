using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Audio.Transcripts;

/// <summary>Finds out how bytes encode text.</summary>
static class TextDecoder
{
    // Control characters that are no white space, and the one that stands for damage.
    static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c)), '\uFFFD']);

    const long Unbearable = 1L << 40;

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark; null where the bytes are no text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, markLength) = EncodingOf(bytes, out _);
        var text = encoding.GetString(bytes[markLength..]);
        return IsText(text.Length, CountOdd(text)) ? new(text, encoding, markLength) : null;
    }

    /// <summary>The encoding and the bytes of its mark; 0 without one.</summary>
    /// <param name="isAssumed">Whether nothing speaks for it but that no other fits.</param>
    public static (Encoding Encoding, int MarkLength) EncodingOf(ReadOnlySpan<byte> bytes, out bool isAssumed)
    {
        isAssumed = false;
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return (Encoding.UTF8, 3);
            case [0xFF, 0xFE, ..]:
                return (Encoding.Unicode, 2);
            case [0xFE, 0xFF, ..]:
                return (Encoding.BigEndianUnicode, 2);
        }
        if (Utf16(bytes) is { } utf16)
            return (utf16, 0);
        if (Utf8.IsValid(bytes))
            return (StrictUtf8, 0);
        isAssumed = !IsDamagedUtf8(bytes);
        return (isAssumed ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.UTF8, 0);
    }

    // One byte cut off does not make it another encoding, where characters of several bytes outnumber what is no character.
    static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        long valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            invalid += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            valid += status == System.Buffers.OperationStatus.Done && length > 1 ? 1 : 0;
            bytes = bytes[length..];
        }
        return valid > invalid;
    }

    // Latin text in UTF-16 has a zero in nearly every other byte, and text in any other encoding has none at all.
    static UnicodeEncoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        var most = sample.Length / 2 * 0.7;
        return odd > most && even == 0 ? new(bigEndian: false, byteOrderMark: false)
            : even > most && odd == 0 ? new(bigEndian: true, byteOrderMark: false)
            : null;
    }

    /// <summary>How many characters a text seldom has; more than any number where it has one that no text has.</summary>
    public static long CountOdd(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
            return Unbearable;
        long odd = 0;
        for (var rest = text; rest.IndexOfAny(Odd) is >= 0 and var next; rest = rest[(next + 1)..])
            odd++;
        return odd;
    }

    /// <summary>Whether something is text that has so many odd characters: there are hardly any control or replacement characters in text.</summary>
    public static bool IsText(long length, long odd) => odd * 20 <= length;
}
