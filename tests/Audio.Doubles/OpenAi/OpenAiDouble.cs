using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles.OpenAi;

/// <summary>OpenAI's speech endpoint: a key, its own voices, no field that it does not know, and no list of voices.</summary>
public sealed class OpenAiDouble(string key, FaultScript? script = null) : HttpServiceDouble(script)
{
    const int SampleRate = 24_000, MaxInput = 4096;

    static readonly string[] Fields = ["model", "input", "voice", "instructions", "response_format", "speed", "stream_format"];
    static readonly string[] Models = ["tts-1", "tts-1-hd", "gpt-4o-mini-tts"];
    static readonly string[] Voices = ["alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer", "verse"];

    /// <summary>Whether the account has run out of credit.</summary>
    public bool HasNoQuota { get; set; }

    /// <inheritdoc/>
    protected override void Map(WebApplication app) => app.MapPost("/v1/audio/speech", SpeakAsync);

    /// <inheritdoc/>
    protected override JsonNode Error(int status, string? fault) => status switch
    {
        429 => Error("Rate limit reached for requests", "requests", "rate_limit_exceeded"),
        401 => Error($"Incorrect API key provided: {key[..3]}****.", "invalid_request_error", "invalid_api_key"),
        >= 500 => Error("The server had an error while processing your request. Sorry about that!", "server_error", null),
        _ => Error(fault!, "invalid_request_error", null),
    };

    async Task SpeakAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        Requests.Enqueue($"POST {context.Request.Path}{context.Request.QueryString}");
        if (await ReadAsync(context) is not { } body)
            return;
        if (authorization != $"Bearer {key}")
            await RefuseAsync(context, 401);
        else if (HasNoQuota)
            await RefuseAsync(context, 429, Error("You exceeded your current quota, please check your plan and billing details.", "insufficient_quota", "insufficient_quota"));
        else if (FindFault(body) is { } fault)
            await RefuseAsync(context, fault.Status, fault.Body);
        else
            await SpeakAsync(context, StrictJson.Text(body, "input")!, StrictJson.Text(body, "response_format") ?? "mp3");
    }

    Task SpeakAsync(HttpContext context, string input, string format) => SynthesizeAsync(
        context, input, async () => (await LocalVoice.SpeakAsync(input, SampleRate, cancellationToken: context.RequestAborted), 0),
        (samples, _) => format == "wav" ? ("audio/wav", LocalVoice.Wav(samples, SampleRate)) : ("audio/pcm", samples));

    static (int Status, JsonNode Body)? FindFault(JsonObject body)
    {
        if (StrictJson.Unknown(body, Fields) is { } field)
            return (400, Error($"Unknown parameter: '{field}'.", "invalid_request_error", "unknown_parameter"));
        if (StrictJson.Text(body, "model") is not { } model || !Models.Contains(model))
            return (404, Error($"The model `{body["model"]}` does not exist or you do not have access to it.", "invalid_request_error", "model_not_found"));
        if (StrictJson.Text(body, "input") is not { Length: > 0 } input)
            return (400, Error("Invalid 'input': empty string.", "invalid_request_error", "empty_string"));
        if (input.Length > MaxInput)
            return (400, Error($"Invalid 'input': string too long. Expected a string with maximum length {MaxInput}.", "invalid_request_error", "string_above_max_length"));
        if (!Voices.Contains(StrictJson.Text(body, "voice")))
            return (400, Error($"Invalid value: '{body["voice"]}'. Supported values are: {string.Join(", ", Voices)}.", "invalid_request_error", "invalid_value"));
        if (StrictJson.Text(body, "response_format") is not (null or "wav" or "pcm"))
            return (400, Error("This double speaks wav and pcm only.", "invalid_request_error", "invalid_value"));
        return StrictJson.IsWithin(body, "speed", 0.25, 4) ? null : (400, Error("Invalid 'speed': expected 0.25 to 4.", "invalid_request_error", "invalid_value"));
    }

    static JsonObject Error(string message, string type, string? code) =>
        new() { ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = null, ["code"] = code } };
}
