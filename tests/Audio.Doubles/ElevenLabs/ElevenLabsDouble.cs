using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles.ElevenLabs;

/// <summary>ElevenLabs: speech with the times of its characters, voices by id and page by page, refusals whose status of HTTP says little.</summary>
public sealed class ElevenLabsDouble(string key, FaultScript? script = null) : HttpServiceDouble(script)
{
    const string KeyHeader = "xi-api-key";
    const int VoicesPerPage = 2;

    static readonly string[] Formats = ["pcm_16000", "pcm_22050", "pcm_24000", "pcm_44100", "pcm_48000"];
    static readonly string[] Fields = ["text", "model_id", "voice_settings", "seed", "previous_text", "next_text", "language_code"];
    static readonly string[] SettingFields = ["stability", "similarity_boost", "style", "use_speaker_boost", "speed"];

    static readonly Dictionary<string, int> Models = new()
    {
        ["eleven_multilingual_v2"] = 10_000,
        ["eleven_flash_v2_5"] = 40_000,
        ["eleven_turbo_v2_5"] = 40_000,
        ["eleven_flash_v2"] = 30_000,
        ["eleven_v3"] = 5_000,
    };

    /// <summary>Those of the account: id and name.</summary>
    public static IReadOnlyList<(string Id, string Name)> Voices { get; } =
    [
        ("21m00Tcm4TlvDq8ikWAM", "Rachel"), ("29vD33N1CtxCmqQRPOHJ", "Drew"), ("2EiwWnXFnvU5JabPnv8n", "Clyde"), ("AZnzlk1XvdvUeBnXmlld", "Domi"),
        ("CYw3kZ02Hs0563khs1Fj", "Dave"),
    ];

    /// <summary>What is meant by its next 429s.</summary>
    public string ThrottleStatus { get; set; } = "too_many_concurrent_requests";

    /// <summary>Whether the account has run out of credits.</summary>
    public bool HasNoQuota { get; set; }

    /// <summary>Whether the key may list the voices.</summary>
    public bool MayList { get; set; } = true;

    /// <summary>The words of the last speech, with their true times.</summary>
    public IReadOnlyList<SpokenWord> Words { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Map(WebApplication app)
    {
        app.MapGet("/v2/voices", ListAsync);
        app.MapPost("/v1/text-to-speech/{voice}/with-timestamps", SpeakAsync);
    }

    /// <inheritdoc/>
    protected override JsonNode Error(int status, string? fault) => status switch
    {
        429 => Detail(ThrottleStatus, "Too many requests, or too busy"),
        401 => Detail("invalid_api_key", "Invalid API key"),
        >= 500 => new JsonObject { ["detail"] = "Internal Server Error" },
        _ => Detail("invalid_request", fault!),
    };

    Task ListAsync(HttpContext context)
    {
        Requests.Enqueue($"GET {context.Request.Path}{context.Request.QueryString}");
        if (context.Request.Headers[KeyHeader] != key)
            return RefuseAsync(context, 401);
        if (!MayList)
            return RefuseAsync(context, 401, Detail("missing_permissions", "The API key you used is missing the permission voices_read to execute this operation."));
        if (!int.TryParse(context.Request.Query["page_size"], CultureInfo.InvariantCulture, out var size) || size is < 1 or > 100)
            return RefuseAsync(context, 422, Refused("page_size", "Input should be between 1 and 100"));
        _ = int.TryParse(context.Request.Query["next_page_token"], CultureInfo.InvariantCulture, out var from);
        var hasMore = from + VoicesPerPage < Voices.Count;
        return AnswerAsync(context, new JsonObject
        {
            ["voices"] = new JsonArray([.. Voices.Skip(from).Take(VoicesPerPage).Select(v => new JsonObject
            {
                ["voice_id"] = v.Id, ["name"] = v.Name,
                ["labels"] = new JsonObject { ["language"] = "en", ["gender"] = "female", ["accent"] = "american" },
                ["verified_languages"] = new JsonArray(new JsonObject { ["language"] = "en" }, new JsonObject { ["language"] = "fr" }),
            })]),
            ["has_more"] = hasMore,
            ["total_count"] = Voices.Count,
            ["next_page_token"] = hasMore ? (from + VoicesPerPage).ToString(CultureInfo.InvariantCulture) : null,
        });
    }

    async Task SpeakAsync(HttpContext context)
    {
        Requests.Enqueue($"POST {context.Request.Path}{context.Request.QueryString}");
        if (await ReadAsync(context) is not { } body)
            return;
        if (context.Request.Headers[KeyHeader] != key)
        {
            await RefuseAsync(context, 401);
            return;
        }
        var format = context.Request.Query["output_format"].ToString();
        if (FindFault(body, (string)context.Request.RouteValues["voice"]!, format) is { } fault)
        {
            await RefuseAsync(context, fault.Status, fault.Body);
            return;
        }
        var rate = int.Parse(format.AsSpan("pcm_".Length), CultureInfo.InvariantCulture);
        var text = StrictJson.Text(body, "text")!;
        await SynthesizeAsync(context, text, () => SpokenWord.SpeakAsync(text, rate, context.RequestAborted), (samples, words) =>
        {
            Words = words;
            var answer = new JsonObject { ["audio_base64"] = Convert.ToBase64String(samples), ["alignment"] = CharacterTimes.Of(text, words) };
            return ("application/json", JsonSerializer.SerializeToUtf8Bytes(answer));
        });
    }

    (int Status, JsonNode Body)? FindFault(JsonObject body, string voice, string format)
    {
        if (HasNoQuota)
            return (401, Detail("quota_exceeded", "This request exceeds your quota of 10000. You have 3 credits remaining."));
        if (Voices.All(v => v.Id != voice))
            return (404, Detail("voice_not_found", $"A voice with the voice_id {voice} was not found."));
        if (!Formats.Contains(format))
            return (422, Refused("output_format", "Input should be a known format"));
        if (StrictJson.Unknown(body, Fields) is { } field)
            return (422, Refused(field, "Extra inputs are not permitted"));
        if (StrictJson.Text(body, "text") is not { } text)
            return (422, Refused("text", "Field required"));
        var model = StrictJson.Text(body, "model_id") ?? "eleven_multilingual_v2";
        if (!Models.TryGetValue(model, out var most))
            return (400, Detail("model_not_found", $"A model with model ID {model} does not exist."));
        if (text.Length > most)
            return (400, Detail("max_character_limit_exceeded", $"This request's text has {text.Length} characters and exceeds the character limit of {most} characters."));
        if (model == "eleven_v3" && (body.ContainsKey("previous_text") || body.ContainsKey("next_text")))
            return (400, Detail("unsupported_model", "Providing previous_text or next_text is not yet supported with the 'eleven_v3' model."));
        if (body.ContainsKey("language_code") && !(model.EndsWith("_v2_5", StringComparison.Ordinal) || model == "eleven_v3"))
            return (400, Detail("unsupported_model", $"The model {model} does not support the language_code parameter."));
        return body["voice_settings"] is not JsonObject settings ? null
            : StrictJson.Unknown(settings, SettingFields) is { } unknown ? (422, Refused(unknown, "Extra inputs are not permitted"))
            : new[] { "stability", "similarity_boost", "style" }.FirstOrDefault(s => !StrictJson.IsWithin(settings, s, 0, 1)) is { } wrong
                ? (422, Refused(wrong, "Input should be between 0 and 1"))
            : StrictJson.IsWithin(settings, "speed", 0.7, 1.2) ? null
            : (400, Detail("invalid_voice_settings", "Invalid setting for speed received, expected to be greater or equal to 0.7 and less or equal to 1.2"));
    }

    static JsonObject Detail(string status, string message) => new() { ["detail"] = new JsonObject { ["status"] = status, ["message"] = message } };

    static JsonObject Refused(string field, string message) =>
        new() { ["detail"] = new JsonArray(new JsonObject { ["loc"] = new JsonArray("body", field), ["msg"] = message, ["type"] = "value_error" }) };
}
