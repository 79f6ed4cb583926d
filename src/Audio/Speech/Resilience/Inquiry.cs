using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Audio.Speech.Resilience;

/// <summary>Asks an engine what costs nothing, such as for its voices, while a person waits: a slip of the network is borne, an outage is not. Thread-safe.</summary>
sealed class Inquiry(TimeProvider time)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Asks at each place in turn until one answers.</summary>
    /// <param name="regions">The engine at each of the places where it can be reached, in order of preference.</param>
    /// <exception cref="SpeechException">Nobody answers (transient), or the answer is a refusal.</exception>
    public async Task<T> AskAsync<T>(
        ImmutableArray<IProbedEngine> regions, Func<IProbedEngine, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        SpeechException? failure = null;
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(Longest)
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(300),
                BackoffType = DelayBackoffType.Exponential,
                // Who asks for more than there is has answered.
                ShouldHandle = new PredicateBuilder().Handle<SpeechException>(e => e.IsTransient && (e.RetryAfter ?? TimeSpan.Zero) < Longest),
                OnRetry = async a => await a.RestOfAsync(failure = (SpeechException)a.Outcome.Exception!, time),
            })
            .Build();
        try
        {
            return await pipeline.RunAsync(token => InOrderAsync(regions, ask, token), cancellationToken);
        }
        catch (TimeoutRejectedException e)
        {
            throw failure ?? new SpeechException($"it did not answer within {Longest.TotalSeconds:0} s", isTransient: true, e) { IsUnreached = true };
        }
    }

    static async Task<T> InOrderAsync<T>(
        ImmutableArray<IProbedEngine> regions, Func<IProbedEngine, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        SpeechException? failure = null;
        foreach (var region in regions)
        {
            try
            {
                return await ask(region, cancellationToken);
            }
            // The next may be well. If not, the first's failure counts, which may pass even where the next's is a refusal.
            catch (SpeechException e) when (e.IsTransient || failure is not null)
            {
                failure ??= e;
            }
        }
        ExceptionDispatchInfo.Throw(failure!);
        throw failure;
    }
}
