using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles.Google;

/// <summary>Google Cloud Text-to-Speech over REST: the key in a header, no field that it does not know, SSML that is checked, voices that refuse what they cannot.</summary>
public sealed class GoogleDouble(string key, FaultScript? script = null) : HttpServiceDouble(script)
{
    const int SampleRate = 24_000, MaxInputBytes = 5000;

    /// <summary>Those that it has.</summary>
    public static IReadOnlyList<string> Voices { get; } =
    [
        "en-US-Standard-C", "en-US-Neural2-C", "en-US-Studio-O", "en-US-Journey-F", "en-US-Chirp3-HD-Kore", "fr-FR-Chirp3-HD-Kore", "de-DE-Wavenet-B",
    ];

    /// <summary>Which quota its next 429s are of.</summary>
    public string QuotaLimit { get; set; } = "VoiceRequestsPerMinutePerProject";

    /// <summary>Whether the API is switched off for the key's project.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The words of the last speech with marks, with their true times.</summary>
    public IReadOnlyList<SpokenWord> Words { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Map(WebApplication app)
    {
        app.MapGet("/v1/voices", ListAsync);
        app.MapPost("/v1/text:synthesize", context => SpeakAsync(context, isPreview: false));
        app.MapPost("/v1beta1/text:synthesize", context => SpeakAsync(context, isPreview: true));
    }

    /// <inheritdoc/>
    protected override JsonNode Error(int status, string? fault) => status switch
    {
        429 => GoogleFault.Of(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Voice requests' of service 'texttospeech.googleapis.com'.",
            new() { ["reason"] = "RATE_LIMIT_EXCEEDED", ["metadata"] = new JsonObject { ["quota_limit"] = QuotaLimit } }),
        401 => GoogleFault.Of(401, "UNAUTHENTICATED", "Request is missing required authentication credential."),
        503 => GoogleFault.Of(503, "UNAVAILABLE", "The service is currently unavailable."),
        >= 500 => GoogleFault.Of(500, "INTERNAL", "Internal error encountered."),
        _ => GoogleFault.Of(400, "INVALID_ARGUMENT", fault!),
    };

    Task ListAsync(HttpContext context) => RefusalOf(context) is { } refusal
        ? RefuseAsync(context, refusal["error"]!["code"]!.GetValue<int>(), refusal)
        : AnswerAsync(context, new JsonObject
        {
            ["voices"] = new JsonArray([.. Voices.Select(v => new JsonObject
            {
                ["languageCodes"] = new JsonArray(v[..5]), ["name"] = v, ["ssmlGender"] = "FEMALE", ["naturalSampleRateHertz"] = SampleRate,
            })]),
        });

    async Task SpeakAsync(HttpContext context, bool isPreview)
    {
        if (RefusalOf(context) is { } refusal)
        {
            await RefuseAsync(context, refusal["error"]!["code"]!.GetValue<int>(), refusal);
            return;
        }
        if (await ReadAsync(context) is not { } body)
            return;
        if (FindFault(body, isPreview) is { } fault)
        {
            await RefuseAsync(context, 400, fault);
            return;
        }
        var input = body["input"]!.AsObject();
        var spoken = StrictJson.Text(input, "text") is { } text ? [text] : GoogleMarkup.Stretches(StrictJson.Text(input, "ssml")!);
        await SynthesizeAsync(context, string.Concat(spoken), () => SpeakAsync(spoken, context.RequestAborted), (samples, starts) =>
        {
            var answer = new JsonObject { ["audioContent"] = Convert.ToBase64String(LocalVoice.Wav(samples, SampleRate)) };
            if (body.ContainsKey("enableTimePointing"))
            {
                answer["timepoints"] = new JsonArray([.. starts.Select((start, i) =>
                    start == 0 ? new JsonObject { ["markName"] = $"{i}" } : new JsonObject { ["markName"] = $"{i}", ["timeSeconds"] = start })]);
            }
            return ("application/json", JsonSerializer.SerializeToUtf8Bytes(answer));
        });
    }

    // Every stretch between two marks by itself, so that the marks' times are true.
    async Task<(byte[] Samples, IReadOnlyList<double> Starts)> SpeakAsync(IReadOnlyList<string> stretches, CancellationToken cancellationToken)
    {
        var samples = new MemoryStream();
        var words = new List<SpokenWord>();
        foreach (var stretch in stretches)
        {
            var start = samples.Length / 2.0 / SampleRate;
            if (stretch.Any(char.IsLetterOrDigit))
                samples.Write(await LocalVoice.SpeakAsync(stretch, SampleRate, cancellationToken: cancellationToken));
            words.Add(new(stretch.Trim(), start, samples.Length / 2.0 / SampleRate));
        }
        Words = words;
        return (samples.ToArray(), [.. words.Select(w => w.Start)]);
    }

    JsonObject? RefusalOf(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        if (context.Request.Query.ContainsKey("key"))
            return GoogleFault.Of(400, "INVALID_ARGUMENT", "This double takes no key in the address, where logs would have it");
        if (context.Request.Headers["X-Goog-Api-Key"] != key)
        {
            return GoogleFault.Of(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", new() { ["reason"] = "API_KEY_INVALID", ["domain"] = "googleapis.com" });
        }
        return IsDisabled
            ? GoogleFault.Of(403, "PERMISSION_DENIED", "Cloud Text-to-Speech API has not been used in project 1 before or it is disabled.", new() { ["reason"] = "SERVICE_DISABLED" })
            : null;
    }

    static JsonObject? FindFault(JsonObject body, bool isPreview)
    {
        string[] fields = isPreview ? ["input", "voice", "audioConfig", "enableTimePointing"] : ["input", "voice", "audioConfig"];
        if ((StrictJson.Unknown(body, fields) ?? Unknown("input", "text", "ssml", "customPronunciations") ?? Unknown("voice", "languageCode", "name", "ssmlGender")
            ?? Unknown("audioConfig", "audioEncoding", "speakingRate", "pitch", "volumeGainDb", "sampleRateHertz")) is { } unknown)
            return Invalid($"Invalid JSON payload received. Unknown name \"{unknown}\": Cannot find field.");
        var (input, config) = (body["input"]!.AsObject(), body["audioConfig"]!.AsObject());
        var (text, ssml) = (StrictJson.Text(input, "text"), StrictJson.Text(input, "ssml"));
        if (text is null == ssml is null)
            return Invalid("Either `input.text` or `input.ssml` must be set, and not both.");
        if (Encoding.UTF8.GetByteCount(text ?? ssml!) > MaxInputBytes)
            return Invalid("Either `input.text` or `input.ssml` is longer than the limit of 5000 bytes.");
        if (ssml is not null && GoogleMarkup.FindFault(ssml) is { } markup)
            return Invalid($"Invalid SSML. {markup}");
        if (StrictJson.Text(config, "audioEncoding") != "LINEAR16")
            return Invalid("This double speaks LINEAR16 only.");
        if (!StrictJson.IsWithin(config, "speakingRate", 0.25, 2) || !StrictJson.IsWithin(config, "pitch", -20, 20) || !StrictJson.IsWithin(config, "volumeGainDb", -96, 16))
            return Invalid("A value of `audio_config` is out of range.");
        return GoogleFault.OfVoice(body["voice"]!.AsObject(), config, input, body.ContainsKey("enableTimePointing"));

        string? Unknown(string name, params string[] known) => body[name] is JsonObject part ? StrictJson.Unknown(part, known) : name;
    }

    static JsonObject Invalid(string message) => GoogleFault.Of(400, "INVALID_ARGUMENT", message);
}
