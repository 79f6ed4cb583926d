using Audio.Casting;
using Audio.Doubles;
using Audio.Doubles.Azure;
using Audio.Doubles.ElevenLabs;
using Audio.Doubles.Google;
using Audio.Doubles.OpenAi;
using Audio.Speech;
using Audio.Speech.Spending;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

/// <summary>
/// Hundreds of turns through everything that stands between a script and a service, while the service fails in every way at
/// random: each turn is stored whole or precisely reported, none is paid for twice, and the next run speaks only the rest.
/// </summary>
public sealed class ServicesUnderFaultsTests : IDisposable
{
    static readonly Fault[] OverHttp =
    [
        Fault.Throttled, Fault.ThrottledWithWait, Fault.InternalError, Fault.Unavailable, Fault.ResetAtOnce, Fault.ResetMidAudio, Fault.Truncated,
        Fault.WrongContentType, Fault.NoBytes, Fault.Garbage, Fault.SlowDrip, Fault.Hang,
    ];

    static readonly Fault[] OverSockets = [.. OverHttp, Fault.CloseThrottled, Fault.CloseInvalidThrottled, Fault.CloseNormallyTooSoon];

    readonly TemporaryFolder _folder = new();
    EngineContext _context = new() { FindKey = _ => Services.Key };

    public void Dispose() => _folder.Dispose();

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

    // Whoever cannot know how long a clip must be learns it from the first ones.
    static FaultScript Script(int seed, Fault[] faults)
    {
        var mixed = FaultScript.Mixed(seed, 0.12, faults);
        return new() { Otherwise = n => n < 20 ? Fault.None : mixed(n), RetryAfterSeconds = 1 };
    }

    [SkippableTheory]
    [InlineData("websocket", 500)]
    [InlineData("rest", 100)]
    public async Task Azure(string transport, int turns)
    {
        RequireVoice();
        var access = new AzureAccess(TimeProvider.System) { Key = Services.Key };
        var script = Script(1, transport == "rest" ? OverHttp : OverSockets);
        var expiring = new FaultScript
        {
            Otherwise = n =>
            {
                if (n % 40 == 39)
                    access.ExpireTokens();
                return script.Otherwise(n);
            },
            RetryAfterSeconds = 1,
        };
        await using var service = await AzureSpeechDouble.OpenAsync(expiring, access);

        await AssertNothingIsLostAsync(
            service, turns, new("ava", "azure", SomeAzure.Ava),
            ("endpoint", [service.Address.ToString()]), ("transport", [transport]), ("auth", ["token"]), ("key", ["AZURE_SPEECH_KEY"]));

        Assert.InRange(access.TokensIssued, turns / 100, turns);
    }

    [SkippableFact]
    public async Task OpenAi()
    {
        RequireVoice();
        await using var service = await Services.Start(new KokoroDouble(Script(2, OverHttp)));
        using var names = new ForgetfulNames();
        _context = _context with { Http = new(names) { Timeout = Timeout.InfiniteTimeSpan } };

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
        _context = _context with { Http = new(nameless) { Timeout = Timeout.InfiniteTimeSpan }, Time = time };

        var failure = time.Run(() => Assert.ThrowsAsync<SpeechException>(async () =>
        {
            var engine = await OpenAsync(SomeAzure.Service(("endpoint", "https://speech.invalid"), ("transport", "rest"), ("key", "AZURE_SPEECH_KEY")));
            await engine.SpeakAsync(new("Good morning.", new("ava", "azure", SomeAzure.Ava)), default);
        }));

        Assert.Contains("Name or service not known", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
        Assert.InRange(nameless.Requests, 5, 20);
        Assert.InRange(time.Now, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(4));
        Assert.False(File.Exists(_folder.File("expenses.jsonl")));
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

    async Task AssertNothingIsLostAsync(ServiceDouble service, int turns, Voice voice, params (string Name, string[] Values)[] values)
    {
        // No service that is well takes as long, on however busy a machine: else what it has spoken would be asked for again.
        var settings = Services.Settings(
            EngineKinds.Find(voice.Engine)!, voice.Engine, [.. values, ("timeout", ["20"]), ("idleTimeout", ["8"]), ("connections", ["8"])]);
        var requests = Enumerable.Range(1, turns).Select(n => new SpeechRequest($"This is what was said in turn {n} of the conversation.", voice, "en")).ToList();

        var first = await SpeakAllAsync(await OpenAsync(settings), requests);
        var spokenAtFirst = service.Spoken.Count;
        var second = await SpeakAllAsync(await OpenAsync(settings), requests);

        // What failed is what cannot be mended by trying again; it says why.
        Assert.All(first.Values.OfType<SpeechException>(), e => Assert.False(string.IsNullOrWhiteSpace(e.Message)));
        Assert.InRange(first.Values.Count(v => v is SpeechException), 0, turns / 20);
        Assert.InRange(service.Script.Count, turns * 1.05, turns * 2);
        // No clip was paid for twice, in one run or in the next.
        Assert.Equal(service.Spoken.Count, service.Spoken.Distinct().Count());
        var stored = requests.Where((_, i) => first[i] is null).ToList();
        Assert.Equal(stored.Select(r => r.Text).Order(), service.Spoken.Take(spokenAtFirst).Order());
        // And the next run speaks the rest, and nothing else.
        Assert.Equal(requests.Where((_, i) => first[i] is not null && second[i] is null).Select(r => r.Text).Order(), service.Spoken.Skip(spokenAtFirst).Order());
        // Everything that was stored is whole: all these texts are about as long.
        var store = await OpenAsync(settings);
        var lengths = new List<double>();
        foreach (var request in stored)
            lengths.Add((await store.SpeakAsync(request, default)).Duration.TotalSeconds);
        var usual = lengths.Order().ElementAt(lengths.Count / 2);
        Assert.All(lengths, l => Assert.InRange(l / usual, 0.6, 1.5));
        Assert.True(second.Values.Count(v => v is SpeechException) <= first.Values.Count(v => v is SpeechException));
    }

    // The failure of each request by its index; null where it was spoken.
    static async Task<Dictionary<int, SpeechException?>> SpeakAllAsync(StoredEngine engine, List<SpeechRequest> requests)
    {
        var outcomes = await Task.WhenAll(requests.Select(async r =>
        {
            try
            {
                await engine.SpeakAsync(r, default);
                return null;
            }
            catch (SpeechException e)
            {
                Assert.DoesNotContain(Services.Key, e.ToString(), StringComparison.Ordinal);
                return e;
            }
        }));
        return outcomes.Index().ToDictionary(o => o.Index, o => o.Item);
    }

    async Task<StoredEngine> OpenAsync(ServiceSettings settings)
    {
        var catalog = await EngineCatalog.ProbeAsync([settings], _context, default);
        Assert.True(catalog.Engines[0].IsUsable, catalog.Engines[0].Fault);
        return catalog.Open(new(_folder.File("clips")), new Budget(), new(_folder.File("expenses.jsonl")));
    }

    static void RequireVoice() => Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
}
