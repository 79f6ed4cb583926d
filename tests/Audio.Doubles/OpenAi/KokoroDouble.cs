using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles.OpenAi;

/// <summary>Kokoro-FastAPI: no key, voices that can be mixed, word times beside the versioned address, errors of FastAPI.</summary>
public sealed partial class KokoroDouble(FaultScript? script = null) : HttpServiceDouble(script)
{
    const int SampleRate = 24_000;

    static readonly string[] Fields =
    [
        "model", "input", "voice", "response_format", "speed", "stream", "lang_code", "instructions", "return_timestamps",
    ];

    static readonly string[] Models = ["tts-1", "tts-1-hd", "kokoro"];
    static readonly string[] Languages = ["a", "b", "e", "f", "h", "i", "j", "p", "z"];

    /// <summary>Those that it has.</summary>
    public static IReadOnlyList<string> Voices { get; } = ["af_bella", "af_heart", "af_sky", "am_adam", "bf_emma", "ff_siwis", "zf_xiaobei"];

    /// <summary>Whether any request carried a key, which none needs.</summary>
    public bool HasSeenKey { get; private set; }

    /// <summary>The words of the last captioned speech, with their true times.</summary>
    public IReadOnlyList<SpokenWord> Words { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Map(WebApplication app)
    {
        app.MapGet("/v1/audio/voices", context =>
        {
            Note(context);
            return AnswerAsync(context, new JsonObject { ["voices"] = new JsonArray([.. Voices.Select(v => JsonValue.Create(v))]) });
        });
        app.MapPost("/v1/audio/speech", context => SpeakAsync(context, isCaptioned: false));
        app.MapPost("/dev/captioned_speech", context => SpeakAsync(context, isCaptioned: true));
    }

    /// <inheritdoc/>
    protected override JsonNode Error(int status, string? fault) => status switch
    {
        429 => new JsonObject { ["detail"] = "Too many requests" },
        401 => new JsonObject { ["detail"] = "Not authenticated" },
        >= 500 => Detail("processing_error", "The model failed", "server_error"),
        _ => Detail("validation_error", fault!, "invalid_request_error"),
    };

    async Task SpeakAsync(HttpContext context, bool isCaptioned)
    {
        Note(context);
        if (await ReadAsync(context) is not { } body)
            return;
        if (FindFault(body, isCaptioned) is { } fault)
        {
            await RefuseAsync(context, fault.Status, fault.Body);
            return;
        }
        var (input, format) = (StrictJson.Text(body, "input")!, StrictJson.Text(body, "response_format") ?? "mp3");
        if (isCaptioned)
            await SynthesizeAsync(context, input, () => SpokenWord.SpeakAsync(input, SampleRate, context.RequestAborted), (s, w) => Captioned(s, w, format));
        else
            await SynthesizeAsync(context, input, async () => (await LocalVoice.SpeakAsync(input, SampleRate), 0), (s, _) => ($"audio/{format}", Format(s, format)));
    }

    (string MediaType, byte[] Body) Captioned(byte[] samples, IReadOnlyList<SpokenWord> words, string format)
    {
        Words = words;
        var answer = new JsonObject
        {
            ["audio"] = Convert.ToBase64String(Format(samples, format)),
            ["audio_format"] = $"audio/{format}",
            ["timestamps"] = new JsonArray([.. words.SelectMany(Tokens)]),
        };
        return ("application/json", JsonSerializer.SerializeToUtf8Bytes(answer));
    }

    // Its tokens have no marks in them; marks are tokens of their own.
    static IEnumerable<JsonNode> Tokens(SpokenWord word)
    {
        var parts = Marks().Split(word.Text).Where(p => p.Length > 0).ToList();
        return parts.Select((part, i) => new JsonObject
        {
            ["word"] = part,
            ["start_time"] = i == 0 || part.Any(char.IsLetterOrDigit) ? word.Start : word.End,
            ["end_time"] = word.End,
        });
    }

    static byte[] Format(byte[] samples, string format) => format == "wav" ? LocalVoice.Wav(samples, SampleRate) : samples;

    static (int Status, JsonNode Body)? FindFault(JsonObject body, bool isCaptioned)
    {
        if (StrictJson.Unknown(body, isCaptioned ? Fields : Fields.Except(["return_timestamps"])) is { } field)
            return (422, Refused(field, "Extra inputs are not permitted", "extra_forbidden"));
        if (StrictJson.Text(body, "input") is null)
            return (422, Refused("input", "Field required", "missing"));
        if (StrictJson.Text(body, "response_format") is not ("wav" or "pcm"))
            return (422, Refused("response_format", "This double speaks wav and pcm only", "literal_error"));
        if (!StrictJson.IsWithin(body, "speed", 0.25, 4))
            return (422, Refused("speed", "Input should be between 0.25 and 4", "less_than_equal"));
        if (body["lang_code"] is { } code && !Languages.Contains(code.GetValue<string>()))
            return (400, Detail("validation_error", $"Unsupported language code: {code}", "invalid_request_error"));
        if (!Models.Contains(StrictJson.Text(body, "model") ?? "kokoro"))
            return (400, Detail("invalid_model", $"Unsupported model: {body["model"]}", "invalid_request_error"));
        if (body["stream"]?.GetValue<bool>() != false)
            return (400, Detail("validation_error", "This double does not stream, for an error amid a stream looks like its end", "invalid_request_error"));
        var missing = Operators().Split(StrictJson.Text(body, "voice") ?? "").Select(v => v.Split('(')[0]).FirstOrDefault(v => !Voices.Contains(v));
        return missing is null ? null
            : (400, Detail("validation_error", $"Voice '{missing}' not found. Available voices: {string.Join(", ", Voices)}", "invalid_request_error"));
    }

    static JsonObject Detail(string error, string message, string type) =>
        new() { ["detail"] = new JsonObject { ["error"] = error, ["message"] = message, ["type"] = type } };

    static JsonObject Refused(string field, string message, string type) =>
        new() { ["detail"] = new JsonArray(new JsonObject { ["type"] = type, ["loc"] = new JsonArray("body", field), ["msg"] = message }) };

    void Note(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        HasSeenKey |= context.Request.Headers.ContainsKey("Authorization");
    }

    [GeneratedRegex("[-+]")]
    private static partial Regex Operators();

    [GeneratedRegex(@"([^\p{L}\p{N}'’-]+)")]
    private static partial Regex Marks();
}
