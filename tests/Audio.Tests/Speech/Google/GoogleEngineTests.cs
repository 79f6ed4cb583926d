using Audio.Casting;
using Audio.Doubles;
using Audio.Doubles.Google;
using Audio.Sound;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Google;

/// <summary>With what stands in for Google Cloud Text-to-Speech.</summary>
public sealed class GoogleEngineTests
{
    const string Sentence = "The council voted \"last night\" — and R&D, <b>nobody</b> else, was surprised.";

    static readonly Voice Neural = new("ava", "google", "en-US-Neural2-C");

    static Task<IProbedEngine> Open(ServiceDouble service, params (string Name, string[] Values)[] values) =>
        Services.Open("google", Services.Context, [("url", [service.Address.AbsoluteUri]), .. values]);

    [SkippableFact]
    public async Task It_speaks_and_says_when_each_word_is_heard()
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        var clip = await (await Open(service)).SpeakAsync(new(Sentence, Neural, "en"), default);

        var truth = service.Words;
        Assert.Equal(new AudioFormat(24_000, 1), clip.Format);
        Assert.Equal(Sentence.Split(' ').Where(w => w != "—"), clip.Words.Select(w => w.Text));
        Assert.All(clip.Words.Zip(truth), pair => Assert.Equal(pair.Second.Start, pair.First.Start.TotalSeconds, 0.001));
        Assert.Equal([Sentence], service.Spoken);
        Assert.Equal(["POST /v1beta1/text:synthesize"], service.Requests);
    }

    [SkippableTheory]
    [InlineData("en-US-Standard-C", 1.2, 1.1)]
    [InlineData("en-US-Studio-O", 1.2, 1)]
    [InlineData("en-US-Journey-F", 1, 1)]
    [InlineData("en-US-Chirp3-HD-Kore", 1.2, 1)]
    public async Task Every_family_is_asked_for_nothing_that_it_refuses(string voice, double rate, double pitch)
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        await using var service = await Services.Start(new GoogleDouble(Services.Key));
        var engine = await Open(service);
        var persona = Neural with { EngineVoice = voice, Rate = rate, Pitch = pitch };

        Assert.Null(await engine.FindFaultAsync(persona, "en", default));
        await engine.SpeakAsync(new(Sentence, persona, "en") { Sounds = [new(4, 7, "ˈkaʊnsəl")] }, default);

        Assert.Equal([Sentence], service.Spoken);
    }

    [Theory]
    [InlineData("en-US-Neural2-D", 1, 1, "en", "did you mean 'en-US-Neural2-C'?")]
    [InlineData("en-US-Chirp3-HD-Kore", 1, 1.1, "en", "the pitch of 'en-US-Chirp3-HD-Kore' cannot be changed")]
    [InlineData("en-US-Journey-F", 1.1, 1, "en", "the rate of 'en-US-Journey-F' cannot be changed")]
    [InlineData("en-US-Neural2-C", 1, 1, "fr", "does not speak 'fr'")]
    [InlineData("fr-FR-Chirp3-HD-Kore", 1, 1, "fr", null)]
    [InlineData("en-US-Neural2-C", 2, 0.5, null, null)]
    public async Task What_would_be_refused_is_known_beforehand(string name, double rate, double pitch, string? language, string? fault)
    {
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        var found = await (await Open(service)).FindFaultAsync(Neural with { EngineVoice = name, Rate = rate, Pitch = pitch }, language, default);

        Assert.True(fault is null ? found is null : found!.Contains(fault, StringComparison.Ordinal), found);
        Assert.Equal(0, service.Script.Count);
    }

    [Fact]
    public async Task Voices_are_listed_with_language_and_gender()
    {
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        var voices = await (await Open(service)).ListVoicesAsync(default);

        Assert.Equal(GoogleDouble.Voices, voices.Select(v => v.Name));
        Assert.Equal(("en-US", "female"), (voices[0].Languages.Single(), voices[0].Gender));
        Assert.Equal(["GET /v1/voices"], service.Requests);
    }

    [Theory]
    [InlineData("VoiceRequestsPerMinutePerProject", true)]
    [InlineData("CharactersPerDayPerProject", false)]
    public async Task A_quota_of_a_minute_passes_and_one_of_a_day_does_not(string limit, bool passes)
    {
        await using var service = await Services.Start(new GoogleDouble(Services.Key, new(Fault.Throttled)) { QuotaLimit = limit });

        var failure = await Services.FailureOf(async () => await (await Open(service)).SpeakAsync(new(Sentence, Neural), default));

        Assert.Equal((passes, passes, !passes), (failure.IsTransient, failure.IsThrottled, failure.IsEngineWide));
        Assert.Contains("Quota exceeded", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another", false, "API key not valid", "Copy the key")]
    [InlineData(Services.Key, true, "has not been used", "Enable the Cloud Text-to-Speech API")]
    public async Task A_key_that_will_not_do_is_final(string key, bool isDisabled, string said, string remedy)
    {
        await using var service = await Services.Start(new GoogleDouble(key) { IsDisabled = isDisabled });

        var failure = await Services.FailureOf(async () => await (await Open(service)).SpeakAsync(new(Sentence, Neural), default));

        Assert.Equal((false, true), (failure.IsTransient, failure.IsEngineWide));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_refuses_is_told_in_its_own_words()
    {
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        var failure = await Services.FailureOf(async () => await (await Open(service)).SpeakAsync(new(Sentence, Neural with { EngineVoice = "en-US-Neural2-Z" }), default));

        Assert.Contains("Voice 'en-US-Neural2-Z' does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Equal((false, false), (failure.IsTransient, failure.IsEngineWide));
    }

    [SkippableFact]
    public async Task A_text_at_the_limit_is_taken_whatever_its_letters()
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        await using var service = await Services.Start(new GoogleDouble(Services.Key));
        var engine = await Open(service, ("words", ["false"]));
        // Three bytes each.
        var text = new string('語', engine.Limits.MaxCharacters);

        await engine.SpeakAsync(new(text, Neural, "en"), default);

        Assert.Equal([text], service.Spoken);
    }
}
