using Audio.Casting;
using Audio.Doubles;
using Audio.Speech;
using Audio.Speech.Spending;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

/// <summary>
/// Hundreds of turns through everything that stands between a script and a service, while the service fails in every way at
/// random: each turn is stored whole or precisely reported, none is paid for twice, and the next run speaks only the rest.
/// </summary>
public abstract class ServicesUnderFaults : IDisposable
{
    private protected static readonly Fault[] OverHttp =
    [
        Fault.Throttled, Fault.ThrottledWithWait, Fault.InternalError, Fault.Unavailable, Fault.ResetAtOnce, Fault.ResetMidAudio, Fault.Truncated,
        Fault.WrongContentType, Fault.NoBytes, Fault.Garbage, Fault.SlowDrip, Fault.Hang,
    ];

    private protected TemporaryFolder Folder { get; } = new();

    private protected EngineContext Context { get; set; } = new() { FindKey = _ => Services.Key };

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    // Whoever cannot know how long a clip must be learns it from the first ones.
    private protected static FaultScript Script(int seed, Fault[] faults)
    {
        var mixed = FaultScript.Mixed(seed, 0.12, faults);
        return new() { Otherwise = n => n < 20 ? Fault.None : mixed(n), RetryAfterSeconds = 1 };
    }

    private protected async Task AssertNothingIsLostAsync(ServiceDouble service, int turns, Voice voice, params (string Name, string[] Values)[] values)
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

    private protected async Task<StoredEngine> OpenAsync(ServiceSettings settings)
    {
        var catalog = await EngineCatalog.ProbeAsync([settings], Context, default);
        Assert.True(catalog.Engines[0].IsUsable, catalog.Engines[0].Fault);
        return catalog.Open(new(Folder.File("clips")), new Budget(), new(Folder.File("expenses.jsonl")));
    }

    private protected static void RequireVoice() => Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
}
