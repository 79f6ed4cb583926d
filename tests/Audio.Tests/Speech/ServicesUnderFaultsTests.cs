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

    public void Dispose() => _folder.Dispose();

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
        await using var service = await AzureSpeechDouble.OpenAsync(Script(1, transport == "rest" ? OverHttp : OverSockets), new(TimeProvider.System) { Key = Services.Key });

        await AssertNothingIsLostAsync(service, turns, new("ava", "azure", SomeAzure.Ava), ("endpoint", [service.Address.ToString()]), ("transport", [transport]));
    }

    [SkippableFact]
    public async Task OpenAi()
    {
        RequireVoice();
        await using var service = await Services.Start(new KokoroDouble(Script(2, OverHttp)));

        await AssertNothingIsLostAsync(service, 100, new("ava", "openai", "af_bella"), ("url", [$"{service.Address}v1"]), ("model", ["kokoro"]));
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
    public async Task A_service_whose_name_nobody_knows_is_a_failure_that_says_so_and_costs_nothing()
    {
        var settings = SomeAzure.Service(("endpoint", "https://speech.invalid"));
        var engine = await OpenAsync(settings);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(4));

        // It is tried again and again: a network may come back.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.SpeakAsync(new("Good morning.", new("ava", "azure", SomeAzure.Ava)), patience.Token));

        Assert.False(File.Exists(_folder.File("expenses.jsonl")));
    }

    async Task AssertNothingIsLostAsync(ServiceDouble service, int turns, Voice voice, params (string Name, string[] Values)[] values)
    {
        // No service that is well takes as long, on however busy a machine: else what it has spoken would be asked for again.
        var settings = Services.Settings(
            EngineKinds.Find(voice.Engine)!, voice.Engine, [.. values, ("timeout", ["20"]), ("idleTimeout", ["8"]), ("connections", ["8"])]);
        var requests = Enumerable.Range(1, turns).Select(n => new SpeechRequest($"This is what was said in turn {n} of the conversation.", voice, "en")).ToList();

        var first = await SpeakAllAsync(await OpenAsync(settings), requests);
        var second = await SpeakAllAsync(await OpenAsync(settings), requests);

        // What failed is what cannot be mended by trying again; it says why.
        Assert.All(first.Values.OfType<SpeechException>(), e => Assert.False(string.IsNullOrWhiteSpace(e.Message)));
        Assert.InRange(first.Values.Count(v => v is SpeechException), 0, turns / 20);
        Assert.InRange(service.Script.Count, turns * 1.05, turns * 2);
        // No clip was paid for twice, in one run or in the next.
        Assert.Equal(service.Spoken.Count, service.Spoken.Distinct().Count());
        var stored = requests.Where((_, i) => first[i] is null).ToList();
        Assert.All(stored, r => Assert.Single(service.Spoken.Concat(Dripped(service, r)), t => t == r.Text));
        // Everything that was stored is whole: all these texts are about as long.
        var store = await OpenAsync(settings);
        var lengths = new List<double>();
        foreach (var request in stored)
            lengths.Add((await store.SpeakAsync(request, default)).Duration.TotalSeconds);
        var usual = lengths.Order().ElementAt(lengths.Count / 2);
        Assert.All(lengths, l => Assert.InRange(l / usual, 0.6, 1.5));
        Assert.True(second.Values.Count(v => v is SpeechException) <= first.Values.Count(v => v is SpeechException));
    }

    // A double does not count as spoken what it sent drop by drop.
    static IEnumerable<string> Dripped(ServiceDouble service, SpeechRequest request) => service.Spoken.Contains(request.Text) ? [] : [request.Text];

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
        var catalog = await EngineCatalog.ProbeAsync([settings], new() { FindKey = _ => Services.Key }, default);
        Assert.True(catalog.Engines[0].IsUsable, catalog.Engines[0].Fault);
        return catalog.Open(new(_folder.File("clips")), new Budget(), new(_folder.File("expenses.jsonl")));
    }

    static void RequireVoice() => Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
}
