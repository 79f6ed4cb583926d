using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles.OpenAi;

/// <summary>Speaches with a voice of Piper: no key, 22.05 kHz whatever one expects, 422 for what it does not take, no list of voices.</summary>
public sealed class SpeachesDouble(FaultScript? script = null) : HttpServiceDouble(script)
{
    const int SampleRate = 22_050;

    static readonly string[] Fields = ["model", "input", "voice", "response_format", "speed", "stream_format", "sample_rate"];

    /// <inheritdoc/>
    protected override void Map(WebApplication app) => app.MapPost("/v1/audio/speech", SpeakAsync);

    /// <inheritdoc/>
    protected override JsonNode Error(int status, string? fault) => new JsonObject { ["detail"] = fault ?? "Internal Server Error" };

    async Task SpeakAsync(HttpContext context)
    {
        Requests.Enqueue($"POST {context.Request.Path}{context.Request.QueryString}");
        if (await ReadAsync(context) is not { } body)
            return;
        var input = StrictJson.Text(body, "input")!;
        if (StrictJson.Unknown(body, Fields) is { } field)
            await RefuseAsync(context, 422, $"{field} is not permitted");
        else if (!StrictJson.IsWithin(body, "speed", 0.5, 1.5))
            await RefuseAsync(context, 422, "speed must be between 0.5 and 1.5");
        else if (StrictJson.Text(body, "response_format") != "wav")
            await RefuseAsync(context, 422, "This double speaks wav only");
        else
            await SynthesizeAsync(context, input, async () => (await LocalVoice.SpeakAsync(input, SampleRate), 0), (s, _) => ("audio/wav", LocalVoice.Wav(s, SampleRate)));
    }
}
