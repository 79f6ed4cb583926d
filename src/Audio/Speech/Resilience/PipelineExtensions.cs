using Audio.Sound;
using Polly;
using Polly.Retry;

namespace Audio.Speech.Resilience;

static class PipelineExtensions
{
    /// <summary>Runs work in a pipeline, and goes on where the caller was, as all awaiting here does.</summary>
    public static async Task<Clip> RunAsync(this ResiliencePipeline<Clip> pipeline, Func<CancellationToken, Task<Clip>> work, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellationToken);
        try
        {
            return await pipeline.ExecuteAsync(static async (c, work) => await work(c.CancellationToken), context, work);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>The same for work with any result.</summary>
    public static async Task<T> RunAsync<T>(this ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellationToken);
        try
        {
            return await pipeline.ExecuteAsync(static async (c, work) => await work(c.CancellationToken), context, work);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Waits as long as an engine asks to be left alone, where that is longer than the wait that follows.</summary>
    public static async ValueTask RestOfAsync<T>(this OnRetryArguments<T> retry, SpeechException failure, TimeProvider time)
    {
        if (failure.RetryAfter is { } asked && asked > retry.RetryDelay)
            await Task.Delay(asked - retry.RetryDelay, time, retry.Context.CancellationToken);
    }
}
