using System.Buffers;
using System.Text;

namespace Audio.Transcripts;

/// <summary>Finds out how bytes encode text.</summary>
static class TextDecoder
{
    // Control characters that are no white space, and the one that stands for damage.
    static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c)), '\uFFFD']);

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark; null where the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var utf8] => Encoding.UTF8.GetString(utf8),
            [0xFF, 0xFE, .. var utf16] => Encoding.Unicode.GetString(utf16),
            [0xFE, 0xFF, .. var utf16] => Encoding.BigEndianUnicode.GetString(utf16),
            _ => Unmarked(bytes),
        };
        return IsText(text) ? text : null;
    }

    static string Unmarked(ReadOnlySpan<byte> bytes)
    {
        if (Utf16(bytes) is { } utf16)
            return utf16.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return IsDamagedUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
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

    // Text has no zeros and hardly any control or replacement characters.
    static bool IsText(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return false;
        long odd = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Odd) is >= 0 and var next; rest = rest[(next + 1)..])
            odd++;
        return odd * 20 <= text.Length;
    }
}
