using Audio.Episodes;
using Audio.Speech.Resilience;
using Audio.Tests.Support;
using Xunit.Abstractions;

namespace Audio.Tests.Speech.Resilience;

/// <summary>How long a service takes for an episode, against the shortest that any schedule could.</summary>
public sealed class MakespanTests(ITestOutputHelper output)
{
    const int Concurrency = 10;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_a_limit_that_is_known_it_takes_at_most_15_percent_longer_than_the_ideal(int seed)
    {
        var (excess, service) = Speak(200, seed, new() { FirstConcurrency = Concurrency, MaxConcurrency = Concurrency });

        Assert.InRange(excess, 0, 0.15);
        Assert.Equal(0, service.Throttled);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_a_limit_that_is_unknown_it_takes_at_most_30_percent_longer_and_fewer_than_3_percent_are_throttled(int seed)
    {
        var (excess, service) = Speak(200, seed, new());

        Assert.InRange(excess, 0, 0.30);
        Assert.True(service.Throttled < 0.03 * service.Calls, $"{service.Throttled} of {service.Calls} were throttled");
        Assert.All(service.Answers.Values, times => Assert.Equal(1, times));
    }

    (double Excess, SimulatedService Service) Speak(int turns, int seed, ResilienceOptions options)
    {
        var time = new VirtualTime();
        var service = new SimulatedService(time, seed) { Concurrency = Concurrency };
        var engine = new ResilientEngine([service], new EnginePipeline("simulated", 1, options, time, new Random(seed).NextDouble));
        var requests = Enumerable.Range(1, turns).Select(i => Some.Request($"Turn {i}.")).ToList();

        time.Run(() => SpeechLanes.ForEachAsync(requests, _ => false, 3, (i, token) => engine.SpeakAsync(requests[i], token), default));

        // No schedule is shorter than all the work shared out evenly, nor than the longest piece of it.
        Assert.Equal(turns, service.Latencies.Count);
        var total = service.Latencies.Aggregate(TimeSpan.Zero, (a, b) => a + b);
        var ideal = TimeSpan.FromTicks(Math.Max(total.Ticks / Concurrency, service.Latencies.Max().Ticks));
        var excess = (time.Now / ideal) - 1;
        output.WriteLine($"{time.Now.TotalSeconds:0.0} s, ideal {ideal.TotalSeconds:0.0} s: {excess:+0.0 %}; {service.Throttled} of {service.Calls} throttled");
        return (excess, service);
    }
}
