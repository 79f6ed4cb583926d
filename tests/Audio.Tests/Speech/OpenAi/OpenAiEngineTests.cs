using Audio.Casting;
using Audio.Casting.Kinds;
using Audio.Doubles.OpenAi;
using Audio.Sound;
using Audio.Speech;
using Audio.Speech.OpenAi;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.OpenAi;

/// <summary>With what stands in for OpenAI, Kokoro-FastAPI and Speaches.</summary>
public sealed class OpenAiEngineTests
{
    const string Sentence = "The council voted last night, and nobody was surprised.";

    static readonly Voice Nova = new("ava", "openai", "nova");
    static readonly Voice Bella = new("ava", "openai", "af_bella");

    static Task<IProbedEngine> Open(Uri address, params (string Name, string[] Values)[] values) =>
        Services.Open("openai", Services.Context, [("url", [$"{address}v1"]), .. values]);

    static Task<IProbedEngine> OpenKokoro(Uri address, params (string Name, string[] Values)[] values) => Open(address, [("model", ["kokoro"]), .. values]);

    static void RequireVoice() => Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");

    [SkippableFact]
    public async Task OpenAI_speaks_with_its_key()
    {
        RequireVoice();
        await using var service = await Services.Start(new OpenAiDouble(Services.Key));
        var engine = await Open(service.Address, ("key", ["OPENAI_API_KEY"]), ("format", ["pcm"]));

        var clip = await engine.SpeakAsync(new(Sentence, Nova, "en"), default);

        Assert.Equal(new AudioFormat(24_000, 1), clip.Format);
        Assert.InRange(clip.Duration.TotalSeconds, 2, 6);
        Assert.Equal([Sentence], service.Spoken);
        Assert.Equal(Sentence.Length, engine.BilledCharacters(new(Sentence, Nova)));
    }

    [SkippableTheory]
    [InlineData("pcm")]
    [InlineData("wav")]
    public async Task Kokoro_speaks_without_a_key_even_where_there_is_one(string format)
    {
        RequireVoice();
        await using var service = await Services.Start(new KokoroDouble());
        var engine = await OpenKokoro(service.Address, ("format", [format]));

        var clip = await engine.SpeakAsync(new(Sentence, Bella with { EngineVoice = "af_bella(2)+af_sky" }, "en"), default);

        Assert.InRange(clip.Duration.TotalSeconds, 2, 6);
        Assert.False(service.HasSeenKey);
        Assert.Equal(0, engine.BilledCharacters(new(Sentence, Bella)));
        Assert.Equal(Sentence.Length, (await OpenKokoro(service.Address, ("price", ["2.5"]))).BilledCharacters(new(Sentence, Bella)));
    }

    [SkippableTheory]
    [InlineData("pcm")]
    [InlineData("wav")]
    public async Task Kokoro_says_when_each_word_is_heard(string format)
    {
        RequireVoice();
        await using var service = await Services.Start(new KokoroDouble());
        var engine = await OpenKokoro(service.Address, ("words", ["true"]), ("format", [format]));

        var clip = await engine.SpeakAsync(new(Sentence, Bella, "en"), default);

        Assert.Equal(Sentence.Split(' '), clip.Words.Select(w => w.Text));
        Assert.All(clip.Words.Zip(service.Words), pair => Assert.Equal(pair.Second.Start, pair.First.Start.TotalSeconds, 0.001));
        Assert.All(clip.Words.Zip(service.Words), pair => Assert.Equal(pair.Second.End, (pair.First.Start + pair.First.Duration).TotalSeconds, 0.001));
        Assert.Equal(["POST /dev/captioned_speech"], service.Requests);
    }

    [SkippableFact]
    public async Task Speaches_speaks_at_the_rate_that_its_model_has()
    {
        RequireVoice();
        await using var service = await Services.Start(new SpeachesDouble());

        var clip = await (await Open(service.Address, ("model", ["speaches-ai/piper-en_US-amy-low"]))).SpeakAsync(new(Sentence, Nova with { EngineVoice = "amy" }), default);

        Assert.Equal(new AudioFormat(22_050, 1), clip.Format);
    }

    [Theory]
    [InlineData("nova", null, "en", null)]
    [InlineData("nvoa", null, "en", "no voice 'nvoa': did you mean 'nova'?")]
    [InlineData("voice_68af", null, "en", null)]
    [InlineData("nova", "tts-1", "en", "takes no instructions")]
    public async Task OpenAIs_own_voices_are_known_without_asking(string voice, string? oldModel, string language, string? fault)
    {
        // Nobody answers there.
        var engine = await OpenAiEngine.OpenAsync(Services.Settings(OpenAiKind.Kind, "openai"), Services.Context, default);
        var settings = oldModel is null ? Settings.None : Services.Values(("model", [oldModel]), ("instructions", ["Warmly"]));

        Matches(fault, await engine.FindFaultAsync(Nova with { EngineVoice = voice, Settings = settings }, language, default));
    }

    [Theory]
    [InlineData("af_bella(2)+af_sky", 1, "en", null)]
    [InlineData("af_bella(2)+af_skye", 1, "en", "no voice 'af_skye': did you mean 'af_sky'?")]
    [InlineData("af_bella", 1.1, "en", "cannot change the pitch")]
    [InlineData("af_bella", 1, "fr", "does not speak 'fr'")]
    [InlineData("ff_siwis", 1, "fr-CA", null)]
    public async Task Kokoros_voices_are_looked_up_once(string voice, double pitch, string language, string? fault)
    {
        await using var service = await Services.Start(new KokoroDouble());
        var engine = await OpenKokoro(service.Address);

        Matches(fault, await engine.FindFaultAsync(Bella with { EngineVoice = voice, Pitch = pitch }, language, default));
        Matches(fault, await engine.FindFaultAsync(Bella with { EngineVoice = voice, Pitch = pitch }, language, default));

        Assert.True(service.Requests.Count <= 1);
        Assert.Equal(0, service.Script.Count);
    }

    [Fact]
    public async Task A_server_without_a_list_is_trusted()
    {
        await using var service = await Services.Start(new SpeachesDouble());
        var engine = await Open(service.Address, ("model", ["piper"]));

        Assert.Null(await engine.FindFaultAsync(Nova with { EngineVoice = "anybody" }, "en", default));
        Assert.Empty(await engine.ListVoicesAsync(default));
    }

    [SkippableTheory]
    [InlineData("nova", "gpt-4o-mini-tts", "sk-of-nobody", "Incorrect API key", "Check the key", true)]
    [InlineData("nova", "gpt-9", Services.Key, "does not exist", "Name a model", true)]
    [InlineData("nobody", "gpt-4o-mini-tts", Services.Key, "Invalid value", null, false)]
    public async Task What_OpenAI_refuses_it_refuses_for_good_and_in_its_own_words(
        string voice, string model, string key, string said, string? remedy, bool isEngineWide)
    {
        await using var service = await Services.Start(new OpenAiDouble(Services.Key));
        var engine = await Services.Open(
            "openai", new() { FindKey = _ => key }, ("url", [$"{service.Address}v1"]), ("key", ["K"]), ("model", [model]), ("format", ["pcm"]));

        var failure = await Services.FailureOf(() => engine.SpeakAsync(new(Sentence, Nova with { EngineVoice = voice }), default));

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Equal((false, isEngineWide), (failure.IsTransient, failure.IsEngineWide));
        Assert.True(remedy is null || failure.Remedy!.Contains(remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_credit_is_no_throttling()
    {
        await using var service = await Services.Start(new OpenAiDouble(Services.Key) { HasNoQuota = true });
        var engine = await Open(service.Address, ("key", ["OPENAI_API_KEY"]), ("format", ["pcm"]));

        var failure = await Services.FailureOf(() => engine.SpeakAsync(new(Sentence, Nova), default));

        Assert.Equal((false, false, true), (failure.IsTransient, failure.IsThrottled, failure.IsEngineWide));
        Assert.Contains("exceeded your current quota", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Add credit", failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("af_nobody", 1, "400: Voice 'af_nobody' not found")]
    [InlineData("af_bella", 5, "422: speed: Input should be between 0.25 and 4")]
    public async Task What_Kokoro_refuses_is_told_in_its_own_words(string voice, double rate, string said)
    {
        await using var service = await Services.Start(new KokoroDouble());

        var failure = await Services.FailureOf(async () =>
            await (await OpenKokoro(service.Address)).SpeakAsync(new(Sentence, Bella with { EngineVoice = voice, Rate = rate }), default));

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task An_address_that_lacks_its_end_is_recognised()
    {
        await using var service = await Services.Start(new KokoroDouble());
        var engine = await Services.Open("openai", Services.Context, ("url", [service.Address.AbsoluteUri]), ("model", ["kokoro"]));

        var failure = await Services.FailureOf(() => engine.SpeakAsync(new(Sentence, Bella), default));

        Assert.Contains("/v1", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_running_is_named_with_what_to_do()
    {
        var service = await Services.Start(new KokoroDouble());
        var address = service.Address;
        await service.DisposeAsync();

        var failure = await Services.FailureOf(async () => await (await OpenKokoro(address)).SpeakAsync(new(Sentence, Bella), default));

        Assert.Contains($"nothing answers for openai at 127.0.0.1:{address.Port}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Start its server", failure.Remedy, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task The_version_is_all_that_decides_the_sound_besides_the_request()
    {
        string[] versions =
        [
            (await Open(new("http://localhost:1"))).Version, (await Open(new("http://localhost:2"))).Version,
            (await OpenKokoro(new("http://localhost:1"))).Version, (await Open(new("http://localhost:1"), ("format", ["wav"]))).Version,
            (await Open(new("http://localhost:1"), ("words", ["true"]))).Version,
        ];

        Assert.Equal(versions.Length, versions.Distinct().Count());
    }

    static void Matches(string? expected, string? actual)
    {
        if (expected is null)
            Assert.Null(actual);
        else
            Assert.Contains(expected, actual, StringComparison.Ordinal);
    }
}
