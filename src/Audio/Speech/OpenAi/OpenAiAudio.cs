using System.Text.Json;
using Audio.Sound;
using Audio.Speech.Http;

namespace Audio.Speech.OpenAi;

/// <summary>The sound in an answer of a server of OpenAI's shape.</summary>
static class OpenAiAudio
{
    static readonly AudioFormat RawFormat = new(24_000, 1);

    /// <summary>Decodes what the answer declares; samples without a header only where they were asked for.</summary>
    /// <param name="mediaType">What the answer declares.</param>
    /// <param name="format">What was asked for: <c>pcm</c> or <c>wav</c>.</param>
    /// <exception cref="SpeechException">It is something else, or damaged.</exception>
    public static Clip Decode(string mediaType, byte[] bytes, string format, string engine) => mediaType switch
    {
        "audio/wav" or "audio/x-wav" or "audio/wave" or "audio/vnd.wave" => ServiceContent.Wav(bytes, engine),
        "audio/pcm" or "audio/x-pcm" or "application/octet-stream" when format == "pcm" => ServiceContent.Raw(bytes, RawFormat, engine),
        _ => throw ServiceContent.Unexpected(engine, mediaType, format.ToUpperInvariant()),
    };

    /// <summary>Decodes Kokoro-FastAPI's captioned speech: <c>{"audio":…,"audio_format":…,"timestamps":[{"word","start_time","end_time"}]}</c>.</summary>
    /// <exception cref="SpeechException">It is something else, or damaged.</exception>
    public static Clip Captioned(ServiceResponse response, string text, string format, string engine)
    {
        using var json = response.Json(engine);
        var bytes = json.Bytes("audio", engine);
        var declared = json.RootElement.Text("audio_format") ?? $"audio/{format}";
        var clip = Decode(declared, bytes, format, engine);
        return ServiceContent.WithWords(clip, text, [.. json.RootElement.Items("timestamps").Select(Token).OfType<WordTime>()], engine);
    }

    static WordTime? Token(JsonElement token) =>
        token.Text("word") is { } word && token.Seconds("start_time") is { } start && token.Seconds("end_time") is { } end
            ? new(word, start, end - start)
            : null;
}
