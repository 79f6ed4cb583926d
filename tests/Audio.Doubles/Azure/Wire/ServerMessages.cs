using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Audio.Doubles.Azure.Sound;

namespace Audio.Doubles.Azure.Wire;

/// <summary>What the service sends in a turn.</summary>
sealed class ServerMessages(string requestId)
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Clients compare identifiers without regard to case.
    readonly string _requestId = requestId.ToUpperInvariant();

    public string StreamId { get; } = Guid.NewGuid().ToString("N").ToUpperInvariant();

    public string TurnStart() => Text("turn.start", new { context = new { serviceTag = Guid.NewGuid().ToString("N") } });

    public string Response() =>
        Text("response", new { context = new { serviceTag = Guid.NewGuid().ToString("N") }, audio = new { type = "inline", streamId = StreamId } });

    public string TurnEnd() => Text("turn.end", new { });

    public string SessionEnd(TimeSpan length) =>
        Text("audio.metadata", new { Metadata = new[] { new { Type = "SessionEnd", Data = new { Offset = length.Ticks } } } });

    public string Boundary(Boundary boundary) => Text("audio.metadata", new
    {
        Metadata = new[]
        {
            new
            {
                Type = boundary.Type == "SentenceBoundary" ? boundary.Type : "WordBoundary",
                Data = new
                {
                    Offset = boundary.Start.Ticks,
                    Duration = boundary.Duration.Ticks,
                    text = new { boundary.Text, boundary.Text.Length, BoundaryType = boundary.Type },
                },
            },
        },
    });

    public string Text(string path, object body) =>
        $"X-RequestId:{_requestId}\r\nContent-Type:application/json; charset=utf-8\r\nPath:{path}\r\n\r\n{JsonSerializer.Serialize(body, Plain)}";

    /// <summary>A piece of the sound; an empty one at the end has no content type.</summary>
    public byte[] Audio(ReadOnlySpan<byte> sound, string contentType)
    {
        var type = sound.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Type:{contentType}\r\n");
        return Binary($"X-RequestId:{_requestId}\r\n{type}X-StreamId:{StreamId}\r\nPath:audio\r\n", sound);
    }

    public static byte[] Binary(string headers, ReadOnlySpan<byte> body)
    {
        var bytes = new byte[2 + headers.Length + body.Length];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)headers.Length);
        Encoding.ASCII.GetBytes(headers, bytes.AsSpan(2));
        body.CopyTo(bytes.AsSpan(2 + headers.Length));
        return bytes;
    }
}
