using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Audio.Episodes.Receipts;

/// <summary>Reads what a tag of ID3v2.3 or 2.4 says: texts, comments and chapters. Whatever it does not know it skips.</summary>
static class Id3Reader
{
    const int HeaderLength = 10;

    /// <summary>Reads the tag at the stream's position.</summary>
    /// <returns>Nothing where there is none. The stream then stands behind it, or where it stood.</returns>
    public static (ImmutableArray<(string Name, string Value)> Tags, ImmutableArray<(TimeSpan Start, string Title)> Chapters) Read(Stream stream)
    {
        var start = stream.Position;
        var header = new byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.AsSpan(0, 3).SequenceEqual("ID3"u8))
        {
            stream.Position = start;
            return ([], []);
        }
        var body = new byte[Math.Min(SyncSafe(header.AsSpan(6)), stream.Length - stream.Position)];
        stream.ReadExactly(body);
        var tags = ImmutableArray.CreateBuilder<(string, string)>();
        var chapters = new List<(TimeSpan Start, string Title)>();
        foreach (var (id, content) in Frames(body, header[3]))
        {
            if (id == "CHAP")
                chapters.Add(Chapter(content.Span, header[3]));
            else if (Text(id, content.Span) is { } tag)
                tags.Add(tag);
        }
        return (tags.ToImmutable(), [.. chapters.OrderBy(c => c.Start)]);
    }

    static IEnumerable<(string Id, ReadOnlyMemory<byte> Content)> Frames(ReadOnlyMemory<byte> body, byte version)
    {
        while (body.Length > HeaderLength && body.Span[0] != 0)
        {
            var length = version >= 4 ? SyncSafe(body.Span[4..]) : BinaryPrimitives.ReadUInt32BigEndian(body.Span[4..]);
            if (length > body.Length - HeaderLength)
                yield break;
            yield return (Encoding.Latin1.GetString(body.Span[..4]), body.Slice(HeaderLength, (int)length));
            body = body[(HeaderLength + (int)length)..];
        }
    }

    // TXXX and COMM have a description before the text; COMM a language before both.
    static (string Name, string Value)? Text(string id, ReadOnlySpan<byte> content) => id switch
    {
        _ when content.IsEmpty => null,
        "TXXX" => Strings(content) is [var name, var value, ..] ? (name, value) : null,
        "COMM" when content.Length > 4 => Strings([content[0], .. content[4..]]) is [_, var value, ..] ? (id, value) : null,
        ['T', ..] => Strings(content) is [var value, ..] ? (id, value) : null,
        _ => null,
    };

    static (TimeSpan Start, string Title) Chapter(ReadOnlySpan<byte> content, byte version)
    {
        var name = content.IndexOf((byte)0) + 1;
        if (name == 0 || content.Length < name + 16)
            return (TimeSpan.Zero, "");
        var start = TimeSpan.FromMilliseconds(BinaryPrimitives.ReadUInt32BigEndian(content[name..]));
        foreach (var (id, sub) in Frames(content[(name + 16)..].ToArray(), version))
        {
            if (id == "TIT2" && Text(id, sub.Span) is var (_, title))
                return (start, title);
        }
        return (start, "");
    }

    // Latin-1, UTF-16 with a mark, UTF-16 big-endian, UTF-8; parted by NULs.
    static string[] Strings(ReadOnlySpan<byte> content)
    {
        var text = content[1..];
        return content[0] switch
        {
            1 => [.. Encoding.Unicode.GetString(SwapIfBig(text)).Split('\0').Select(s => s.TrimStart('\uFEFF'))],
            2 => Encoding.BigEndianUnicode.GetString(text).Split('\0'),
            3 => Encoding.UTF8.GetString(text).Split('\0'),
            _ => Encoding.Latin1.GetString(text).Split('\0'),
        };
    }

    static byte[] SwapIfBig(ReadOnlySpan<byte> text)
    {
        var bytes = text.ToArray();
        for (var i = 0; text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) && i + 1 < bytes.Length; i += 2)
            (bytes[i], bytes[i + 1]) = (bytes[i + 1], bytes[i]);
        return bytes;
    }

    static long SyncSafe(ReadOnlySpan<byte> bytes) => (bytes[0] << 21) | (bytes[1] << 14) | (bytes[2] << 7) | bytes[3];
}
