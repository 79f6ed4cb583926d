using Audio.Sound;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Audio.Speech.Resilience;

/// <summary>One of the places where an engine can be reached: each attempt has its time, and a place that fails is left alone for a while. Thread-safe.</summary>
/// <param name="engine">The engine's name, for messages.</param>
sealed class Region(string engine, ResilienceOptions options, EngineHealth health, TimeProvider time)
{
    readonly ResiliencePipeline<Clip> _pipeline = Build(options, health, time);

    /// <exception cref="SpeechException">The attempt failed, or took too long.</exception>
    /// <exception cref="BrokenCircuitException">The region is left alone; nothing was tried.</exception>
    public async Task<Clip> SpeakAsync(Func<CancellationToken, Task<Clip>> speak, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.RunAsync(speak, cancellationToken);
        }
        catch (TimeoutRejectedException e)
        {
            throw new SpeechException($"{engine} did not answer within {e.Timeout.TotalSeconds:0} s", isTransient: true, e);
        }
    }

    static ResiliencePipeline<Clip> Build(ResilienceOptions options, EngineHealth health, TimeProvider time)
    {
        var state = new CircuitBreakerStateProvider();
        var builder = new ResiliencePipelineBuilder<Clip> { TimeProvider = time };
        if (options.BreaksCircuit)
        {
            builder.AddCircuitBreaker(new()
            {
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumThroughput,
                SamplingDuration = options.SamplingDuration,
                BreakDuration = options.BreakDuration,
                StateProvider = state,
                // Whoever throttles is well, and so is whoever refuses.
                ShouldHandle = new PredicateBuilder<Clip>().Handle<TimeoutRejectedException>()
                    .Handle<SpeechException>(e => e is { IsTransient: true, IsThrottled: false }),
            });
        }
        return builder.AddTimeout(new TimeoutStrategyOptions
        {
            TimeoutGenerator = _ => ValueTask.FromResult(
                options.BreaksCircuit && state.CircuitState == CircuitState.HalfOpen && health.AtLeast(options.ProbeTimeout) is var probe && probe < options.AttemptTimeout
                    ? probe
                    : options.AttemptTimeout),
        }).Build();
    }
}
