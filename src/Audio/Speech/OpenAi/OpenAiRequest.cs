using System.Text.Json;
using System.Text.Json.Serialization;

namespace Audio.Speech.OpenAi;

/// <summary>What is asked of <c>/v1/audio/speech</c>. What is null is not sent: servers differ in what they know, and some refuse what they do not.</summary>
sealed record OpenAiRequest
{
    public required string Model { get; init; }

    /// <summary>Plain text; nothing in it has a meaning of its own.</summary>
    public required string Input { get; init; }

    /// <summary>A name, or a mixture such as <c>af_bella(2)+af_sky</c>.</summary>
    public required string Voice { get; init; }

    /// <summary><c>pcm</c> (24 kHz, 16 bits, mono) or <c>wav</c>.</summary>
    public required string ResponseFormat { get; init; }

    /// <summary>A factor, 0.25 to 4.</summary>
    public double? Speed { get; init; }

    /// <summary>How it is to be said, in words.</summary>
    public string? Instructions { get; init; }

    /// <summary>Kokoro streams unless told otherwise, and then an error after the first sentence looks like the end.</summary>
    public bool? Stream { get; init; }

    /// <summary>Kokoro's letter for a language; where absent, the first letter of the voice says it.</summary>
    public string? LangCode { get; init; }

    /// <summary>Whether Kokoro's captioned speech says when each word is heard.</summary>
    public bool? ReturnTimestamps { get; init; }

    /// <summary>The request for an utterance.</summary>
    public static OpenAiRequest Of(SpeechRequest request, OpenAiOptions options)
    {
        var (voice, settings) = (request.Voice, request.Voice.Settings);
        var isKokoro = options.IsKokoro(voice);
        return new()
        {
            Model = options.ModelOf(voice),
            Input = request.Text,
            Voice = voice.EngineVoice,
            ResponseFormat = options.FormatOf(voice),
            Speed = voice.Rate == 1 ? null : voice.Rate,
            Instructions = settings.Text("instructions"),
            Stream = isKokoro ? false : null,
            LangCode = isKokoro ? KokoroLanguage.CodeOf(voice.EngineVoice, settings.Text("language"), request.Language) : null,
            ReturnTimestamps = isKokoro && options.WantsWords ? true : null,
        };
    }

    /// <summary>The body: JSON in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, OpenAiJson.Default.OpenAiRequest);
}

/// <summary>Serialization without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenAiRequest))]
sealed partial class OpenAiJson : JsonSerializerContext;
