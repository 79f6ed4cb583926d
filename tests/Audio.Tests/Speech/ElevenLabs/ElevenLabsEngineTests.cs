using System.Net;
using Audio.Casting;
using Audio.Doubles;
using Audio.Doubles.ElevenLabs;
using Audio.Sound;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.ElevenLabs;

/// <summary>With what stands in for ElevenLabs.</summary>
public sealed class ElevenLabsEngineTests
{
    const string Sentence = "The council — all nine of them — voted last night, and nobody was surprised.";

    static readonly Voice Rachel = new("ava", "elevenlabs", ElevenLabsDouble.Voices[0].Id);

    static Task<IProbedEngine> Open(ServiceDouble service, params (string Name, string[] Values)[] values) =>
        Services.Open("elevenlabs", Services.Context, [("url", [service.Address.AbsoluteUri]), .. values]);

    [SkippableTheory]
    [InlineData("pcm_24000", 24_000)]
    [InlineData("pcm_44100", 44_100)]
    public async Task It_speaks_and_says_when_each_word_is_heard(string format, int sampleRate)
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key));

        var clip = await (await Open(service, ("outputFormat", [format]))).SpeakAsync(new(Sentence, Rachel, "en"), default);

        var truth = service.Words.Where(w => w.Text != "—").ToList();
        Assert.Equal(new AudioFormat(sampleRate, 1), clip.Format);
        Assert.Equal(truth.Select(w => w.Text), clip.Words.Select(w => w.Text));
        Assert.All(clip.Words.Zip(truth), pair => Assert.Equal(pair.Second.Start, pair.First.Start.TotalSeconds, 0.002));
        Assert.Equal(truth[^1].End, clip.Duration.TotalSeconds, 0.002);
        Assert.Equal([$"POST /v1/text-to-speech/{Rachel.EngineVoice}/with-timestamps?output_format={format}"], service.Requests);
    }

    [SkippableFact]
    public async Task All_that_a_binding_may_say_is_taken()
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key));
        var settings = Services.Values(
            ("stability", ["0.4"]), ("similarity", ["0.8"]), ("style", ["0"]), ("speakerBoost", ["false"]), ("seed", ["42"]), ("model", ["eleven_flash_v2_5"]), ("language", ["en"]));

        await (await Open(service)).SpeakAsync(new(Sentence, Rachel with { Rate = 0.9, Settings = settings }, "en") { Before = "So.", After = "Well." }, default);

        Assert.Equal([Sentence], service.Spoken);
    }

    [Fact]
    public async Task Voices_are_listed_over_all_pages()
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key));

        var voices = await (await Open(service)).ListVoicesAsync(default);

        Assert.Equal(ElevenLabsDouble.Voices.Select(v => v.Id), voices.Select(v => v.Name));
        Assert.Equal(("Rachel, american", "female", "en fr"), (voices[0].Description, voices[0].Gender, string.Join(' ', voices[0].Languages)));
        Assert.Equal(3, service.Requests.Count);
    }

    [Theory]
    [InlineData("21m00Tcm4TlvDq8ikWAM", 1, 1, null, "fr", null)]
    [InlineData("21m00Tcm4TlvDq8ikWAM", 1, 1.1, null, "en", "cannot change the pitch")]
    [InlineData("21m00Tcm4TlvDq8ikWAM", 1.5, 1, null, "en", "a rate of 0.7 to 1.2")]
    [InlineData("21m00Tcm4TlvDq8ikWAM", 1, 1, "eleven_flash_v2", "fr", "speaks English only")]
    [InlineData("drew", 1, 1, null, "en", "write '29vD33N1CtxCmqQRPOHJ' for drew")]
    [InlineData("00000000000000000000", 1, 1, null, "en", "no voice '00000000000000000000'")]
    [InlineData("../../v1/voices", 1, 1, null, "en", "no voice")]
    public async Task What_would_be_refused_is_known_beforehand(string id, double rate, double pitch, string? model, string language, string? fault)
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key));
        var voice = Rachel with { EngineVoice = id, Rate = rate, Pitch = pitch, Settings = model is null ? Settings.None : Services.Values(("model", [model])) };

        var found = await (await Open(service)).FindFaultAsync(voice, language, default);

        Assert.True(fault is null ? found is null : found!.Contains(fault, StringComparison.Ordinal), found);
        Assert.Equal(0, service.Script.Count);
    }

    [Fact]
    public async Task A_key_that_may_not_list_voices_may_still_speak()
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key) { MayList = false });
        var engine = await Open(service);

        Assert.Null(await engine.FindFaultAsync(Rachel, "en", default));
        Assert.Contains("permission", (await Services.FailureOf(() => engine.ListVoicesAsync(default))).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_fails_is_a_failure_whatever_else_the_key_may_not_do()
    {
        using var http = new HttpClient(new SpeakingForbidden());
        var engine = await Services.Open("elevenlabs", Services.Context with { Http = http });

        await Services.FailureOf(() => engine.SpeakAsync(new(Sentence, Rachel), default));

        Assert.Contains("503", (await Services.FailureOf(() => engine.FindFaultAsync(Rachel, "en", default))).Message, StringComparison.Ordinal);
    }

    sealed class SpeakingForbidden : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            request.Method == HttpMethod.Get ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                : new(HttpStatusCode.Unauthorized) { Content = new StringContent("""{ "detail": { "status": "missing_permissions", "message": "No." } }""") });
    }

    [Theory]
    [InlineData("too_many_concurrent_requests", true)]
    [InlineData("system_busy", false)]
    public async Task Its_two_kinds_of_429_are_told_apart(string status, bool isThrottled)
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key, new(Fault.Throttled)) { ThrottleStatus = status });

        var failure = await Services.FailureOf(async () => await (await Open(service)).SpeakAsync(new(Sentence, Rachel), default));

        Assert.Equal((true, isThrottled), (failure.IsTransient, failure.IsThrottled));
    }

    [Fact]
    public async Task No_credit_is_final_though_it_comes_as_a_wrong_key()
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key) { HasNoQuota = true });

        var failure = await Services.FailureOf(async () => await (await Open(service)).SpeakAsync(new(Sentence, Rachel), default));

        Assert.Equal((false, true), (failure.IsTransient, failure.IsEngineWide));
        Assert.Contains("You have 3 credits remaining", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Add credits", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_that_is_not_there_is_no_fault_of_the_engine()
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key));

        var failure = await Services.FailureOf(async () => await (await Open(service)).SpeakAsync(new(Sentence, Rachel with { EngineVoice = "nobody" }), default));

        Assert.Equal((false, false), (failure.IsTransient, failure.IsEngineWide));
        Assert.Contains("nobody was not found", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_final()
    {
        await using var service = await Services.Start(new ElevenLabsDouble("another"));

        var failure = await Services.FailureOf(async () => await (await Open(service)).FindFaultAsync(Rachel, "en", default));

        Assert.Equal((false, true), (failure.IsTransient, failure.IsEngineWide));
        Assert.Contains("Copy the key", failure.Remedy, StringComparison.Ordinal);
    }
}
