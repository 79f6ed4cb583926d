using System.Runtime.CompilerServices;
using Audio.Sound;

namespace Audio.Speech.Resilience;

/// <summary>
/// Races a request that takes too long by a second one, where that takes nobody's place. Failures are for the retries; only slowness is
/// raced. Thread-safe.
/// </summary>
sealed class Hedge(ResilienceOptions options, EngineHealth health, EngineLimiter limiter, TimeProvider time)
{
    /// <param name="speak">Makes a request, which is told whether it is the second.</param>
    /// <exception cref="SpeechException">Neither has spoken: the reason of the first.</exception>
    public async Task<Clip> SpeakAsync(Func<bool, CancellationToken, Task<Clip>> speak, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = speak(false, over.Token);
        try
        {
            await Task.WhenAny(first, Task.Delay(health.AtLeast(options.HedgeAfter), time, over.Token));
            if (first.IsCompleted || cancellationToken.IsCancellationRequested || limiter.TryEnter() is not { } slot)
                return await first;
            var second = SecondAsync(speak, slot, over.Token);
            var winner = await Task.WhenAny(first, second);
            // Both are paid for: while either may still arrive, a third is not asked for.
            if (!winner.IsCompletedSuccessfully && first.Exception?.InnerException is null or SpeechException { IsTransient: true })
            {
                await EndOf(first, second);
                winner = second.IsCompletedSuccessfully ? second : first;
            }
            over.Cancel();
            await EndOf(first, second);
            return await winner;
        }
        finally
        {
            over.Cancel();
        }
    }

    static async Task<Clip> SecondAsync(Func<bool, CancellationToken, Task<Clip>> speak, EngineLimiter.Slot slot, CancellationToken cancellationToken)
    {
        using (slot)
        {
            try
            {
                return await speak(true, cancellationToken);
            }
            catch (SpeechException e) when (e.IsThrottled)
            {
                slot.Throttle(e.RetryAfter);
                throw;
            }
        }
    }

    static ConfiguredTaskAwaitable EndOf(Task first, Task second) =>
        Task.WhenAll(first, second).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
}
