using Audio.Doubles.ElevenLabs;
using Audio.Doubles.Google;
using Audio.Doubles.OpenAi;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

/// <summary>Services over HTTP, and names that nobody knows.</summary>
public sealed class ServicesUnderFaultsTests : ServicesUnderFaults
{
    // What fails with "Name or service not known": DNS, which no double can imitate. Every 17th request.
    sealed class ForgetfulNames() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        int _requests;

        public int Forgotten { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _requests) % 17 != 0)
                return base.SendAsync(request, cancellationToken);
            Forgotten++;
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known (speech.example:443)");
        }
    }

    [SkippableFact]
    public async Task OpenAi()
    {
        RequireVoice();
        await using var service = await Services.Start(new KokoroDouble(Script(2, OverHttp)));
        using var names = new ForgetfulNames();
        Context = Context with { Http = new(names) { Timeout = Timeout.InfiniteTimeSpan } };

        await AssertNothingIsLostAsync(service, 100, new("ava", "openai", "af_bella"), ("url", [$"{service.Address}v1"]), ("model", ["kokoro"]));

        Assert.InRange(names.Forgotten, 5, 20);
    }

    [SkippableFact]
    public async Task ElevenLabs()
    {
        RequireVoice();
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key, Script(3, OverHttp)));

        await AssertNothingIsLostAsync(service, 100, new("ava", "elevenlabs", ElevenLabsDouble.Voices[0].Id), ("url", [service.Address.ToString()]), ("key", ["ELEVENLABS_API_KEY"]));
    }

    [SkippableFact]
    public async Task Google()
    {
        RequireVoice();
        await using var service = await Services.Start(new GoogleDouble(Services.Key, Script(4, OverHttp)));

        await AssertNothingIsLostAsync(service, 100, new("ava", "google", "en-US-Neural2-C"), ("url", [service.Address.ToString()]), ("key", ["GOOGLE_API_KEY"]));
    }

    [Fact]
    public void A_service_whose_name_nobody_knows_is_tried_for_a_while_then_a_failure_that_says_so_and_costs_nothing()
    {
        var time = new VirtualTime();
        using var nameless = new NamelessHandler();
        Context = Context with { Http = new(nameless) { Timeout = Timeout.InfiniteTimeSpan }, Time = time };

        var failure = time.Run(() => Assert.ThrowsAsync<SpeechException>(async () =>
        {
            var engine = await OpenAsync(SomeAzure.Service(("endpoint", "https://speech.invalid"), ("transport", "rest"), ("key", "AZURE_SPEECH_KEY")));
            await engine.SpeakAsync(new("Good morning.", new("ava", "azure", SomeAzure.Ava)), default);
        }));

        Assert.Contains("Name or service not known", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
        Assert.InRange(nameless.Requests, 5, 20);
        Assert.InRange(time.Now, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(4));
        Assert.False(File.Exists(Folder.File("expenses.jsonl")));
    }

    sealed class NamelessHandler : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known (speech.invalid:443)");
        }
    }
}
