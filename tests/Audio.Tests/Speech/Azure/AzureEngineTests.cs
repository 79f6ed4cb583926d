using Audio.Doubles;
using Audio.Doubles.Azure;
using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Azure;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure;

public sealed class AzureEngineTests
{
    [Fact]
    public async Task Every_word_is_heard_where_the_service_put_it()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service);

        var clip = await engine.SpeakAsync(SomeAzure.Request("It's a fine day – isn't it? Rock & roll costs <5 euros."), default);

        var truth = Assert.Single(service.Turns).Utterance;
        Assert.Equal(new AudioFormat(48_000, 1), clip.Format);
        Assert.Equal(truth.Samples.Length, clip.Frames);
        Assert.Equal(["It's", "a", "fine", "day", "isn't", "it?", "Rock", "roll", "costs", "<5", "euros."], clip.Words.Select(w => w.Text));
        Assert.Equal(
            truth.Boundaries.Where(b => b.Type == "WordBoundary").Select(b => (b.Start, b.Duration)),
            clip.Words.Select(w => (w.Start, w.Duration)));
        Assert.Empty(service.Refusals);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task Sample_for_sample_what_was_spoken_arrives(string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service, ("transport", transport));

        var clip = await engine.SpeakAsync(SomeAzure.Request(), default);

        var turn = Assert.Single(service.Turns);
        Assert.Equal(transport, turn.Transport);
        Assert.Equal(turn.Utterance.Samples.Select(s => MathF.Round(s * 32767) / 32768f), clip.Samples.ToArray());
        Assert.Equal(transport == "rest", clip.Words.IsEmpty);
    }

    [Fact]
    public async Task Rate_style_and_degree_are_spoken()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service);
        var voice = SomeAzure.Voice("en-US-JennyNeural", ("style", "cheerful"), ("styleDegree", "1.5")) with { Rate = 1.25, Pitch = 0.9 };

        await engine.SpeakAsync(SomeAzure.Request(voice: voice), default);

        var part = Assert.Single(Assert.Single(service.Turns).Document.Parts);
        Assert.Equal(("en-US-JennyNeural", "cheerful"), (part.Voice.ShortName, part.Style));
        Assert.Equal((1.25, 0.9), (Math.Round(part.Rate, 6), Math.Round(part.Pitch, 6)));
    }

    [Fact]
    public async Task An_HD_voice_tells_no_words_and_is_heard_all_the_same()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service);

        var clip = await engine.SpeakAsync(SomeAzure.Request(voice: SomeAzure.Voice(SomeAzure.Hd, ("temperature", "0.8"))), default);

        Assert.True(clip.Frames > 0);
        Assert.Empty(clip.Words);
        Assert.Contains("parameters=\"temperature=0.8\"", Assert.Single(service.Turns).Ssml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_sockets_pass_requests_do()
    {
        await using var service = new AzureSpeechDouble { HasSockets = false };
        await service.StartAsync();
        var engine = SomeAzure.Engine(service);

        await engine.SpeakAsync(SomeAzure.Request("One."), default);
        await engine.SpeakAsync(SomeAzure.Request("Two."), default);

        Assert.Equal(["rest", "rest"], service.Turns.Select(t => t.Transport));
        Assert.Single(service.Requests, r => r.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_custom_voice_is_asked_for_by_its_deployment()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service, ("deployment", "d1"));

        await engine.SpeakAsync(SomeAzure.Request(), default);
        await engine.SpeakAsync(SomeAzure.Request(voice: SomeAzure.Voice(SomeAzure.Ava, ("deployment", "d2"))), default);

        Assert.Equal([1, 2], service.Requests.Select(r => r.EndsWith("?deploymentId=d1", StringComparison.Ordinal) ? 1 : r.EndsWith("?deploymentId=d2", StringComparison.Ordinal) ? 2 : 0));
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task A_voice_that_cannot_say_a_text_is_a_lasting_failure(string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service, ("transport", transport));

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request("Привет, мир", SomeAzure.Voice(SomeAzure.Ryan)), default));

        Assert.False(e.IsTransient);
        Assert.Contains("gave no sound", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.Remedy);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task The_services_own_reason_is_passed_on(string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service, ("transport", transport));

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(voice: SomeAzure.Voice("en-US-NobodyNeural")), default));

        Assert.False(e.IsTransient);
        Assert.Contains("Unsupported voice en-US-NobodyNeural", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_service_takes_at_once_is_not_sent()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service);

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(new string('&', 20_000)), default));

        Assert.False(e.IsTransient);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_cancelled_turn_ends_at_once()
    {
        await using var service = await AzureSpeechDouble.OpenAsync(new FaultScript(Fault.Hang));
        var engine = SomeAzure.Engine(service);
        using var stop = new CancellationTokenSource();

        var speaking = engine.SpeakAsync(SomeAzure.Request(), stop.Token);
        while (service.Connections == 0)
            await Task.Delay(10);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
    }

    [Fact]
    public void A_multilingual_voice_speaks_other_languages_and_a_plain_one_does_not()
    {
        var engine = AzureEngine.Open(SomeAzure.Service(("region", "westeurope")), SomeAzure.Context("k"));
        var (ava, ryan) = (SomeAzure.Voice(), SomeAzure.Voice(SomeAzure.Ryan));

        Assert.Same(ava, engine.InLanguage(ava, "fr"));
        Assert.Same(ryan, engine.InLanguage(ryan, "en-US"));
        Assert.Null(engine.InLanguage(ryan, "fr"));
        Assert.Null(engine.InLanguage(ava, "tlh"));
    }

    [Fact]
    public void Regions_sound_alike_and_places_of_ones_own_do_not()
    {
        string Version(params (string, string)[] settings) => AzureEngine.Open(SomeAzure.Service(settings), SomeAzure.Context("k")).Version;

        Assert.Equal(Version(("region", "westeurope")), Version(("region", "eastus")));
        Assert.Equal(Version(("region", "westeurope")), Version(("endpoint", "https://mine.cognitiveservices.azure.com")));
        Assert.NotEqual(Version(("region", "westeurope")), Version(("endpoint", "http://localhost:5000")));
        Assert.NotEqual(Version(("region", "westeurope")), Version(("region", "westeurope"), ("deployment", "d1")));
    }

    [Fact]
    public void What_is_missing_is_said_with_what_to_do()
    {
        var noKey = Assert.Throws<SpeechException>(() => AzureEngine.Open(SomeAzure.Service(("region", "westeurope")), SomeAzure.Context(null)));
        var noPlace = Assert.Throws<SpeechException>(() => AzureEngine.Open(SomeAzure.Service(), SomeAzure.Context("k")));

        Assert.Contains("AZURE_SPEECH_KEY", noKey.Remedy, StringComparison.Ordinal);
        Assert.Contains("region", noPlace.Remedy, StringComparison.Ordinal);
        Assert.All(new[] { noKey, noPlace }, e => Assert.True(e is { IsTransient: false, IsEngineWide: true }));
    }

    [Theory]
    [InlineData("two lines\nof key")]
    [InlineData("kéy")]
    public void A_key_that_is_none_is_not_shown(string key)
    {
        var e = Assert.Throws<SpeechException>(() => AzureEngine.Open(SomeAzure.Service(("region", "westeurope")), SomeAzure.Context(key)));

        Assert.Contains("AZURE_SPEECH_KEY", e.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(key, e.ToString() + e.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_of_ones_own_need_not_list_its_voices()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service, ("path", "elsewhere"));

        Assert.Null(await engine.FindFaultAsync(SomeAzure.Voice(), null, default));
    }

    [Fact]
    public async Task The_voices_are_asked_for_once()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service);

        var voices = await engine.ListVoicesAsync(default);
        Assert.Null(await engine.FindFaultAsync(SomeAzure.Voice(), "fr", default));
        Assert.Contains("did you mean 'en-US-AvaMultilingualNeural'", await engine.FindFaultAsync(SomeAzure.Voice("en-US-EvaMultilingualNeural"), null, default), StringComparison.Ordinal);

        Assert.Equal(OfferedVoices.All.Length, voices.Length);
        Assert.Single(service.Requests);
    }
}
