using System.Text.Json;

namespace Audio.Speech.Azure.Wire;

/// <summary>What the service promises of a turn: <c>response</c>.</summary>
static class TurnResponse
{
    /// <summary>The stream that the sound will bear.</summary>
    /// <exception cref="InvalidDataException">The message does not name one.</exception>
    public static string StreamOf(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("audio").GetProperty("streamId").GetString() ?? throw new InvalidDataException("The response names no stream.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"The response cannot be read: {e.Message}", e);
        }
    }
}
