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
    volatile Refusal? _refusal;

    /// <summary>Whether nothing that is asked of a region can succeed until the user has mended something.</summary>
    public static bool IsRefused(SpeechException failure) => failure is { IsTransient: false, IsEngineWide: true, IsOverBudget: false };

    /// <exception cref="SpeechException">The attempt failed, took too long, or was not made because the region refuses all.</exception>
    /// <exception cref="BrokenCircuitException">The region is left alone; nothing was tried.</exception>
    public async Task<Clip> SpeakAsync(Func<CancellationToken, Task<Clip>> speak, CancellationToken cancellationToken)
    {
        // Keys are changed and quotas renewed while a program runs on.
        if (_refusal is { } refusal && time.GetElapsedTime(refusal.Time) < options.Patience)
            throw refusal.Failure.With(isBilled: false);
        try
        {
            return await _pipeline.RunAsync(speak, cancellationToken);
        }
        catch (SpeechException e) when (IsRefused(e))
        {
            _refusal = new(e, time.GetTimestamp());
            throw;
        }
        catch (TimeoutRejectedException e)
        {
            throw new SpeechException($"{engine} did not answer within {e.Timeout.TotalSeconds:0} s", isTransient: true, e);
        }
    }

    sealed record Refusal(SpeechException Failure, long Time);

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
