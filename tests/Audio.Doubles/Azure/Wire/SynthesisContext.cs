using System.Text.Json;
using Audio.Doubles.Azure.Sound;

namespace Audio.Doubles.Azure.Wire;

/// <summary>How a client wants the next turn.</summary>
public sealed record SynthesisContext(PcmFormat Format, bool Words, bool Punctuation, bool Sentences, bool SessionEnd)
{
    /// <exception cref="ProtocolException">It is not as the service demands.</exception>
    public static SynthesisContext Parse(ClientMessage message)
    {
        if (!message.Json().TryGetProperty("synthesis", out var synthesis) || !synthesis.TryGetProperty("audio", out var audio))
            throw new ProtocolException("The context lacks synthesis.audio.");
        var name = audio.TryGetProperty("outputFormat", out var format) ? format.GetString() : null;
        var options = audio.TryGetProperty("metadataOptions", out var metadata) ? metadata : default;
        return new(
            PcmFormat.Parse(name) ?? throw new ProtocolException($"Unsupported output format {name}."),
            Flag(options, "wordBoundaryEnabled"), Flag(options, "punctuationBoundaryEnabled"),
            Flag(options, "sentenceBoundaryEnabled"), Flag(options, "sessionEndEnabled"));
    }

    // Microsoft's client sends some as texts.
    static bool Flag(JsonElement options, string name) =>
        options.ValueKind == JsonValueKind.Object && options.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() == "true"));
}
