using Audio.Sound;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Audio.Speech;

/// <summary>Tries again what failed for a passing reason, and waits for no attempt for ever.</summary>
sealed class ResilientEngine : ISpeechEngine
{
    readonly ISpeechEngine _inner;
    readonly ResilienceOptions _options;
    readonly ResiliencePipeline _pipeline;

    /// <param name="jitter">Draws from 0 to 1 to spread the waits; null for at random.</param>
    public ResilientEngine(ISpeechEngine inner, ResilienceOptions options, TimeProvider time, Func<double>? jitter = null)
    {
        _inner = inner;
        _options = options;
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.Retries > 0)
        {
            var retry = new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.FirstDelay,
                MaxDelay = options.LongestDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<TimeoutRejectedException>().Handle<SpeechException>(IsWorthRetrying),
                DelayGenerator = a => ValueTask.FromResult((a.Outcome.Exception as SpeechException)?.RetryAfter),
            };
            retry.Randomizer = jitter ?? retry.Randomizer;
            builder.AddRetry(retry);
        }
        _pipeline = builder.AddTimeout(options.AttemptTimeout).Build();
    }

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (call, token) => await call._inner.SpeakAsync(call.request, token), (_inner, request), cancellationToken);
        }
        catch (TimeoutRejectedException e)
        {
            var limit = _options.AttemptTimeout.TotalSeconds;
            throw new SpeechException($"{request.Voice.Engine} did not answer within {limit:0} s", isTransient: true, e);
        }
    }

    bool IsWorthRetrying(SpeechException e) => e.IsTransient && (e.RetryAfter ?? TimeSpan.Zero) <= _options.LongestDelay;
}
