using System.Collections.Immutable;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Audio.Speech.Resilience;

/// <summary>Asks an engine what costs nothing, such as for its voices, while a person waits: a slip of the network is borne, an outage is not. Thread-safe.</summary>
sealed class Inquiry(TimeProvider time)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddTimeout(Longest)
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(300),
            BackoffType = DelayBackoffType.Exponential,
            ShouldHandle = new PredicateBuilder().Handle<SpeechException>(e => e.IsTransient),
        })
        .Build();

    /// <summary>Asks at each place in turn until one answers.</summary>
    /// <param name="regions">The engine at each of the places where it can be reached, in order of preference.</param>
    /// <exception cref="SpeechException">Nobody answers (transient), or the answer is a refusal.</exception>
    public async Task<T> AskAsync<T>(
        ImmutableArray<IProbedEngine> regions, Func<IProbedEngine, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await InOrderAsync(regions, ask, token), cancellationToken);
        }
        catch (TimeoutRejectedException e)
        {
            throw new SpeechException($"it did not answer within {Longest.TotalSeconds:0} s", isTransient: true, e);
        }
    }

    static async Task<T> InOrderAsync<T>(
        ImmutableArray<IProbedEngine> regions, Func<IProbedEngine, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        foreach (var region in regions[..^1])
        {
            try
            {
                return await ask(region, cancellationToken);
            }
            catch (SpeechException e) when (e.IsTransient)
            {
                // The next may be well.
            }
        }
        return await ask(regions[^1], cancellationToken);
    }
}
