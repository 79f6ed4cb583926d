using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Audio.Transcripts;

/// <summary>Parts text into lines, a block of it after the other, so that a file need not be in memory as one string.</summary>
/// <param name="lines">About how many there will be.</param>
sealed class LineDecoder(int lines)
{
    const int BlockLength = 1 << 16;

    readonly ImmutableArray<SourceLine>.Builder _lines = ImmutableArray.CreateBuilder<SourceLine>(lines);

    /// <summary>Whether there is nothing in any line so far.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>The lines of a file; null where it is no text.</summary>
    public static LineDecoder? Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var decoder = new LineDecoder(bytes.Count((byte)'\n') + 1);
        var (length, odd) = (0L, 0L);
        for (int start = 0, end; start < bytes.Length; start = end)
        {
            end = EndOfBlock(bytes, start, encoding);
            var rented = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(end - start));
            var text = rented.AsSpan(0, encoding.GetChars(bytes[start..end], rented));
            length += text.Length;
            odd += TextDecoder.CountOdd(text);
            decoder.Add(text, isLast: end == bytes.Length);
            ArrayPool<char>.Shared.Return(rented);
        }
        return TextDecoder.IsText(length, odd) ? decoder : null;
    }

    /// <summary>Adds the lines of a text, ended by any line end that Unicode knows (UAX #14: CR, LF, CRLF, FF, NEL, LS, PS).</summary>
    /// <param name="isLast">Whether a line begins behind the last line end; else the text ends in one.</param>
    public void Add(ReadOnlySpan<char> text, bool isLast)
    {
        if (!isLast)
            text = text[..^(text is [.., '\r', '\n'] ? 2 : 1)];
        foreach (var line in text.EnumerateLines())
        {
            _lines.Add(new(_lines.Count + 1, line.IsEmpty ? "" : SourceText.Normalize(line.ToString())));
            IsBlank = IsBlank && line.IsWhiteSpace();
        }
    }

    public ImmutableArray<SourceLine> ToLines() => _lines.DrainToImmutable();

    // Behind a line feed, whose byte is no part of another character but in UTF-16.
    static int EndOfBlock(ReadOnlySpan<byte> bytes, int start, Encoding encoding)
    {
        var least = start + BlockLength;
        return encoding is not UnicodeEncoding && least < bytes.Length && bytes[least..].IndexOf((byte)'\n') is >= 0 and var feed
            ? least + feed + 1
            : bytes.Length;
    }
}
