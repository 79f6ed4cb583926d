using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

/// <summary>Everything that can go wrong with a service, mixed at random over 500 turns.</summary>
public sealed class FaultsTests : IDisposable
{
    const int Turns = 500;

    readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_turn_is_whole_or_precisely_reported_none_is_spoken_twice_and_the_next_run_speaks_the_rest(int seed)
    {
        var time = new VirtualTime();
        var requests = Enumerable.Range(1, Turns).Select(i => Some.Request($"Turn {i} of the talk.")).ToList();
        var service = new SimulatedService(time, seed) { Concurrency = 8, Faults = (random, request) => Draw(time, random, request) };
        var (clips, failures) = Speak(time, service, requests, seed);

        Assert.Equal(Turns, clips.Count + failures.Count);
        Assert.All(clips, c => Assert.Equal(SimulatedService.ClipOf(c.Key).Samples.ToArray(), c.Value.Samples.ToArray()));
        Assert.All(clips.Keys, text => Assert.Equal(1, service.Answers[text]));
        Assert.All(failures, f => Assert.Matches(IsBadText(f.Key) ? "will not say" : "^azure (answered|could not|has not spoken)|flite gave only", f.Value.Message));
        Assert.Equal(requests.Count(r => IsBadText(r.Text)), failures.Count(f => !f.Value.IsTransient));
        // One in five hundred attempts or so fails eight times in a row.
        Assert.InRange(failures.Count(f => f.Value.IsTransient), 0, 5);
        Assert.Equal(0, service.UnderWay);

        var well = new SimulatedService(time, seed);
        var (all, none) = Speak(time, well, requests, seed);

        Assert.Empty(none);
        Assert.Equal(Turns, all.Count);
        Assert.Equal(failures.Keys.Order(), well.Answers.Keys.Order());
    }

    (Dictionary<string, Clip> Clips, Dictionary<string, SpeechException> Failures) Speak(
        VirtualTime time, SimulatedService service, List<SpeechRequest> requests, int seed)
    {
        var pipeline = new EnginePipeline("azure", 1, new(), time, new Random(seed).NextDouble);
        var engine = new StoredEngine(
            new ResilientEngine([new CheckedEngine(service, new())], pipeline), new(_folder.File("clips")), ImmutableDictionary<string, string>.Empty.Add(EngineKinds.Flite, "1"));
        var clips = new ConcurrentDictionary<string, Clip>();
        var failures = new ConcurrentDictionary<string, SpeechException>();
        Assert.All(requests.Where(r => engine.Has(r)), r => clips[r.Text] = SimulatedService.ClipOf(r.Text));
        var missing = requests.Where(r => !clips.ContainsKey(r.Text)).ToList();
        time.Run(() => SpeechLanes.ForEachAsync(missing, _ => false, 1, SpeakOneAsync, default));
        return (new(clips), new(failures));

        async Task SpeakOneAsync(int i, CancellationToken token)
        {
            try
            {
                Assert.True(clips.TryAdd(missing[i].Text, await engine.SpeakAsync(missing[i], token)));
            }
            catch (SpeechException e)
            {
                Assert.True(failures.TryAdd(missing[i].Text, e));
            }
        }
    }

    static bool IsBadText(string text) => text.Contains("13", StringComparison.Ordinal);

    static SimulatedService.Fault? Draw(VirtualTime time, Random random, SpeechRequest request)
    {
        if (IsBadText(request.Text))
            return (_, _) => throw new SpeechException("It will not say that", isTransient: false);
        // An outage in the middle of it all.
        if (time.Now > TimeSpan.FromSeconds(20) && time.Now < TimeSpan.FromSeconds(50))
            return Break("azure answered 503: Service Unavailable");
        return random.Next(100) switch
        {
            < 5 => Break("azure answered 500: Internal Server Error"),
            < 9 => After(time, random, "azure could not be reached, or broke off: reset by peer"),
            < 11 => (_, _) => throw new SpeechException("azure answered 429: Too Many Requests", isTransient: true) { IsThrottled = true },
            < 13 => (_, _) => throw new SpeechException("azure answered 429: Too Many Requests", isTransient: true)
            {
                IsThrottled = true,
                RetryAfter = TimeSpan.FromSeconds(random.Next(1, 10)),
            },
            < 15 => (_, _) => throw new SpeechException("azure answered 503: Service Unavailable", isTransient: true) { RetryAfter = TimeSpan.FromSeconds(3) },
            < 16 => async (r, token) => await FakeEngine.Hang(r, time, token),
            < 19 => (r, _) => Task.FromResult(Some.Clip(0.05, sampleRate: 8000)),
            _ => null,
        };
    }

    static SimulatedService.Fault Break(string message) => (_, _) => throw new SpeechException(message, isTransient: true);

    static SimulatedService.Fault After(VirtualTime time, Random random, string message) => async (_, token) =>
    {
        await time.Delay(TimeSpan.FromSeconds(random.NextDouble() * 3), token);
        throw new SpeechException(message, isTransient: true) { IsBilled = true };
    };
}
