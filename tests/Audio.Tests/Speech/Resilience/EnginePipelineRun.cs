using Audio.Episodes;
using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

/// <summary>Speaks many utterances through a pipeline on a virtual clock, and keeps what became of each, by its text.</summary>
public abstract class EnginePipelineRun
{
    private protected VirtualTime Time { get; } = new();

    private protected Dictionary<string, SpeechException> Failures { get; } = [];

    private protected Dictionary<string, TimeSpan> Spoken { get; } = [];

    private protected static SimulatedService.Fault Fail(bool isTransient = true, bool isEngineWide = false, TimeSpan? retryAfter = null) =>
        (_, _) => throw new SpeechException("azure answered 503: busy", isTransient) { IsEngineWide = isEngineWide, RetryAfter = retryAfter };

    private protected SimulatedService Service(Func<TimeSpan, SimulatedService.Fault?>? faults = null, TimeSpan? latency = null) =>
        new(Time) { Latency = _ => latency ?? TimeSpan.FromSeconds(1), Faults = (_, _) => faults?.Invoke(Time.Now) };

    private protected ResilientEngine Engine(ResilienceOptions options, params SimulatedService[] regions)
    {
        var pipeline = new EnginePipeline("azure", regions.Length, options, Time, new Random(1).NextDouble);
        return new ResilientEngine([.. regions], pipeline);
    }

    private protected void Speak(ResilientEngine engine, int count, int first = 0)
    {
        var requests = Enumerable.Range(first, count).Select(i => Some.Request($"Turn {i}.")).ToList();
        Time.Run(() => SpeechLanes.ForEachAsync(requests, _ => false, 1, SpeakOneAsync, default));

        async Task SpeakOneAsync(int i, CancellationToken token)
        {
            try
            {
                await engine.SpeakAsync(requests[i], token);
                Spoken.Add(requests[i].Text, Time.Now);
            }
            catch (SpeechException e)
            {
                Failures.Add(requests[i].Text, e);
            }
        }
    }
}
