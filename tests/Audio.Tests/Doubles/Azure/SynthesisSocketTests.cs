using System.Net.WebSockets;
using System.Text;
using Audio.Doubles.Azure;

namespace Audio.Tests.Doubles.Azure;

/// <summary>A client that does not keep to the protocol is shown the door, as by the service.</summary>
public sealed class SynthesisSocketTests
{
    const string Id = "0123456789abcdef0123456789abcdef";
    const string Config = """{"context":{"system":{"name":"x"}}}""";
    const string Context = """{"synthesis":{"audio":{"outputFormat":"raw-48khz-16bit-mono-pcm"}}}""";
    const string Ssml = "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'><voice name='en-US-JennyNeural'>Hello.</voice></speak>";

    [Fact]
    public async Task Who_keeps_to_it_is_answered()
    {
        var (_, paths) = await TalkAsync(Message("speech.config", Config), Message("synthesis.context", Context), Message("ssml", Ssml, "application/ssml+xml"));

        Assert.Equal(["turn.start", "response"], paths[..2]);
        Assert.Equal("turn.end", paths[^1]);
        Assert.Contains("audio", paths);
        // No metadata was asked for.
        Assert.DoesNotContain("audio.metadata", paths);
    }

    public static TheoryData<string[], string> Breaches => new()
    {
        { [Message("synthesis.context", Context)], "Expected speech.config" },
        { [Message("speech.config", Config), Message("ssml", Ssml, "application/ssml+xml")], "Expected synthesis.context" },
        { [Message("speech.config", Config), Message("synthesis.context", Context), Message("synthesis.context", Context)], "Expected ssml" },
        { [Message("speech.config", "{}")], "context.system" },
        { [Message("speech.config", "no JSON")], "not JSON" },
        { [Message("speech.config", Config), Message("synthesis.context", Context.Replace("48khz", "47khz"))], "Unsupported output format" },
        { [Message("speech.config", Config), Message("synthesis.context", Context), Message("ssml", Ssml)], "application/ssml+xml" },
        { [Message("speech.config", Config), Message("synthesis.context", Context), Message("ssml", Ssml, "application/ssml+xml", Id.Replace('0', '1'))], "another X-RequestId" },
        { [Message("speech.config", Config, id: "12")], "X-RequestId must be" },
        { [Message("speech.config", Config).Replace("X-Timestamp: 2026-01-01T00:00:00.000Z\r\n", "")], "X-Timestamp is missing" },
        { [Message("speech.config", Config).Replace("2026-01-01T00", "today")], "ISO 8601" },
        { ["Path: speech.config"], "no blank line" },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task Who_does_not_is_closed_with_a_reason(string[] messages, string reason)
    {
        var (socket, _) = await TalkAsync(messages);

        Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, socket.CloseStatus);
        Assert.Contains(reason, socket.CloseStatusDescription, StringComparison.Ordinal);
    }

    // Until the end of a turn, or of the connection.
    static async Task<(ClientWebSocket Socket, List<string> Paths)> TalkAsync(params string[] messages)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Ocp-Apim-Subscription-Key", service.Access.Key);
        socket.Options.SetRequestHeader("X-ConnectionId", Id);
        await socket.ConnectAsync(new($"ws://{service.Address.Authority}/tts/cognitiveservices/websocket/v1"), default);
        foreach (var message in messages)
            await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, default);

        var paths = new List<string>();
        var buffer = new byte[1 << 16];
        while (paths is not [.., "turn.end"])
        {
            var length = 0;
            WebSocketReceiveResult part;
            do
                length += (part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), default)).Count;
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                break;
            var text = Encoding.Latin1.GetString(buffer, 0, Math.Min(length, 300));
            paths.Add(text.Split("Path:")[1].Split('\r')[0]);
        }
        return (socket, paths);
    }

    static string Message(string path, string body, string contentType = "application/json", string id = Id) =>
        $"Path: {path}\r\nX-RequestId: {id}\r\nX-Timestamp: 2026-01-01T00:00:00.000Z\r\nContent-Type: {contentType}\r\n\r\n{body}";
}
