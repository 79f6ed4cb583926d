using Audio.Episodes;
using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes;

public sealed class SpeechLanesTests
{
    readonly VirtualTime _time = new();

    static List<SpeechRequest> Requests(params (string Engine, int Count)[] engines) =>
    [
        .. from engine in engines
           from i in Enumerable.Range(0, engine.Count)
           select Some.Request($"Turn {i} of {engine.Engine}.") with { Voice = Some.Voice with { Engine = engine.Engine } },
    ];

    [Fact]
    public void A_slow_engine_keeps_no_other_waiting()
    {
        var slow = new SimulatedService(_time) { Latency = _ => TimeSpan.FromSeconds(60) };
        var quick = new SimulatedService(_time) { Latency = _ => TimeSpan.FromSeconds(1) };
        var options = new ResilienceOptions { FirstConcurrency = 4, MaxConcurrency = 4 };
        var engines = new Dictionary<string, ISpeechEngine>
        {
            ["slow"] = new ResilientEngine([slow], new("slow", 1, options, _time)),
            ["quick"] = new ResilientEngine([quick], new("quick", 1, options, _time)),
        };
        var requests = Requests(("slow", 400), ("quick", 400));
        var done = new Dictionary<string, TimeSpan>();

        _time.Run(() => SpeechLanes.ForEachAsync(
            requests,
            _ => false,
            1,
            async (i, token) =>
            {
                await engines[requests[i].Voice.Engine].SpeakAsync(requests[i], token);
                done[requests[i].Voice.Engine] = _time.Now;
            },
            default));

        Assert.Equal((TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(6000)), (done["quick"], done["slow"]));
    }

    [Fact]
    public void However_many_there_are_only_some_are_begun()
    {
        var (begun, most) = (0, 0);
        var requests = Requests(("azure", 5000));

        _time.Run(() => SpeechLanes.ForEachAsync(
            requests,
            _ => false,
            1,
            async (i, token) =>
            {
                most = Math.Max(most, ++begun);
                await _time.Delay(TimeSpan.FromSeconds(1), token);
                begun--;
            },
            default));

        Assert.InRange(most, 64, 256);
    }

    [Fact]
    public async Task What_is_stored_is_read_a_few_at_a_time()
    {
        var (begun, most) = (0, 0);

        await SpeechLanes.ForEachAsync(
            Requests(("azure", 500)),
            _ => true,
            3,
            async (i, token) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref begun));
                await Task.Yield();
                Interlocked.Decrement(ref begun);
            },
            default);

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public void What_is_no_failure_to_speak_ends_everything()
    {
        var requests = Requests(("azure", 1000), ("flite", 1000));
        var begun = 0;

        Assert.Throws<IOException>(() => _time.Run(() => SpeechLanes.ForEachAsync(
            requests,
            _ => false,
            1,
            async (i, token) =>
            {
                begun++;
                await _time.Delay(TimeSpan.FromSeconds(i == 5 ? 1 : 10), token);
                if (i == 5)
                    throw new IOException("disk full");
            },
            default)));

        Assert.InRange(begun, 1, 512);
        Assert.Equal(TimeSpan.FromSeconds(1), _time.Now);
    }

    static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen;)
            seen = Interlocked.CompareExchange(ref most, value, seen) is var before && before == seen ? value : before;
    }
}
