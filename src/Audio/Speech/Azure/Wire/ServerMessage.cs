using System.Buffers.Binary;
using System.Text;

namespace Audio.Speech.Azure.Wire;

/// <summary>A message of the service: headers and a body. Names of headers and identifiers are compared without regard to case.</summary>
/// <param name="Path">What it is, in lower case.</param>
/// <param name="RequestId">The turn it belongs to; empty where it does not say.</param>
/// <param name="StreamId">The sound it belongs to; empty where it does not say.</param>
/// <param name="ContentType">Of the body; empty where it does not say.</param>
/// <param name="Body">Text in UTF-8, or sound.</param>
sealed record ServerMessage(string Path, string RequestId, string StreamId, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads a text message: headers up to a blank line.</summary>
    /// <exception cref="InvalidDataException">There is no blank line.</exception>
    public static ServerMessage ReadText(ReadOnlyMemory<byte> message)
    {
        var end = message.Span.IndexOf("\r\n\r\n"u8);
        return end >= 0 ? Read(message.Span[..end], message[(end + 4)..]) : throw new InvalidDataException("A text message has no blank line.");
    }

    /// <summary>Reads a binary message: two bytes with the length of the headers, big-endian, the headers, the body.</summary>
    /// <exception cref="InvalidDataException">It is shorter than it says.</exception>
    public static ServerMessage ReadBinary(ReadOnlyMemory<byte> message)
    {
        if (message.Length < 2)
            throw new InvalidDataException("A binary message has no length of its headers.");
        var length = BinaryPrimitives.ReadUInt16BigEndian(message.Span);
        return 2 + length <= message.Length
            ? Read(message.Span.Slice(2, length), message[(2 + length)..]) : throw new InvalidDataException("A binary message is shorter than its headers.");
    }

    static ServerMessage Read(ReadOnlySpan<byte> headers, ReadOnlyMemory<byte> body)
    {
        string path = "", requestId = "", streamId = "", contentType = "";
        foreach (var line in Encoding.UTF8.GetString(headers).Split('\n'))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
                continue;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "path":
                    path = value.ToLowerInvariant();
                    break;
                case "x-requestid":
                    requestId = value;
                    break;
                case "x-streamid":
                    streamId = value;
                    break;
                case "content-type":
                    contentType = value;
                    break;
            }
        }
        return path.Length > 0 ? new(path, requestId, streamId, contentType, body) : throw new InvalidDataException("A message has no path.");
    }
}
