using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Audio.Sound;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Audio.Speech.Resilience;

/// <summary>
/// What stands between an engine and everybody who speaks with it: retries, then its limiter, then by option a second request
/// for stragglers, then its regions in order, each with circuit breaker and timeout. Thread-safe; an engine has one, so that
/// all episodes share what is known of it.
/// </summary>
sealed class EnginePipeline
{
    static readonly TimeSpan ShortestLook = TimeSpan.FromMilliseconds(100), LongestLook = TimeSpan.FromSeconds(1);

    readonly ResilienceOptions _options;
    readonly TimeProvider _time;
    readonly EngineLimiter _limiter;
    readonly EngineHealth _health;
    readonly Hedge _hedge;
    readonly ImmutableArray<Region> _regions;
    readonly ResiliencePipeline<Clip> _retries;

    /// <param name="engine">The engine's name, for messages.</param>
    /// <param name="regions">How many places it can be reached at, 1 or more.</param>
    /// <param name="jitter">Draws from 0 to 1 to spread the waits; null for at random.</param>
    public EnginePipeline(string engine, int regions, ResilienceOptions options, TimeProvider time, Func<double>? jitter = null)
    {
        _options = options;
        _time = time;
        _health = new(engine, options, time);
        _limiter = new(options, _health, time);
        _hedge = new(options, _health, _limiter, time);
        _regions = [.. Enumerable.Range(0, regions).Select(_ => new Region(engine, options, _health, time))];
        _retries = BuildRetries(jitter);
    }

    /// <summary>Speaks an utterance, trying as often and waiting as long as it makes sense.</summary>
    /// <param name="speak">Makes one attempt in the region of a number.</param>
    /// <exception cref="SpeechException">It could not be spoken: the reason of the last attempt, or why the engine is given up.</exception>
    public async Task<Clip> SpeakAsync(Func<int, CancellationToken, Task<Clip>> speak, CancellationToken cancellationToken)
    {
        try
        {
            return await _retries.RunAsync(token => AttemptAsync(speak, token), cancellationToken);
        }
        catch (SpeechException e) when (e is { IsTransient: true, IsEngineWide: false } && _health.IsGivenUp)
        {
            throw _health.GivenUp();
        }
    }

    /// <summary>Waits no longer for an engine that could not even be asked for its voices: what it is to speak fails at once, until it answers.</summary>
    public void GiveUp(SpeechException failure) => _health.GiveUp(failure);

    async Task<Clip> AttemptAsync(Func<int, CancellationToken, Task<Clip>> speak, CancellationToken cancellationToken)
    {
        _health.ThrowIfDead();
        using var slot = await _limiter.EnterAsync(cancellationToken);
        var start = _time.GetTimestamp();
        try
        {
            var clip = await BetweenBreaksAsync(speak, cancellationToken);
            slot.Succeed();
            _health.Succeed(_time.GetElapsedTime(start));
            return clip;
        }
        catch (SpeechException e)
        {
            if (e.IsThrottled)
                slot.Throttle(e.RetryAfter);
            if (_health.Fail(e) is var seen && seen != e)
                throw seen;
            throw;
        }
    }

    // While all regions are left alone, a request waits rather than fails, and keeps its place before those that wait behind it.
    async Task<Clip> BetweenBreaksAsync(Func<int, CancellationToken, Task<Clip>> speak, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await FinishedAsync(speak, cancellationToken);
            }
            catch (BrokenCircuitException e)
            {
                _health.ThrowIfDead();
                // Another request may find out sooner that the region is well.
                var wait = TimeSpan.FromTicks(Math.Clamp((e.RetryAfter ?? LongestLook).Ticks, ShortestLook.Ticks, LongestLook.Ticks));
                await Task.Delay(wait, _time, cancellationToken);
            }
        }
    }

    // What is under way when the user stops is paid for, and most of it is about to arrive: it is given a moment.
    async Task<Clip> FinishedAsync(Func<int, CancellationToken, Task<Clip>> speak, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var stop = cancellationToken.Register(() =>
        {
            if (_options.Grace > TimeSpan.Zero)
                end.CancelAfter(_options.Grace);
            else
                end.Cancel();
        });
        return _options.Hedges
            ? await _hedge.SpeakAsync((isSecond, token) => InOrderAsync(speak, isSecond ? Math.Min(1, _regions.Length - 1) : 0, token), end.Token)
            : await InOrderAsync(speak, 0, end.Token);
    }

    async Task<Clip> InOrderAsync(Func<int, CancellationToken, Task<Clip>> speak, int first, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        for (var i = first; i < first + _regions.Length; i++)
        {
            var region = i % _regions.Length;
            try
            {
                return await _regions[region].SpeakAsync(token => speak(region, token), cancellationToken);
            }
            catch (Exception e) when (e is BrokenCircuitException || (e is SpeechException speech && (failure is not null ? !speech.IsThrottled : ConcernsRegion(speech))))
            {
                failure = failure is null || Hope(e) > Hope(failure) ? e : failure;
            }
        }
        ExceptionDispatchInfo.Throw(failure!);
        throw failure;
    }

    // Where it throttles, fewer requests are wanted, not the same elsewhere; a text that is refused is refused everywhere.
    static bool ConcernsRegion(SpeechException failure) => failure is { IsTransient: true, IsThrottled: false } || Region.IsRefused(failure);

    // What becomes of a request that no region has spoken is up to the one that may yet do so.
    static int Hope(Exception failure) => failure switch
    {
        SpeechException { IsTransient: true } => 3,
        BrokenCircuitException => 2,
        SpeechException e when !Region.IsRefused(e) => 1,
        _ => 0,
    };

    ResiliencePipeline<Clip> BuildRetries(Func<double>? jitter)
    {
        var builder = new ResiliencePipelineBuilder<Clip> { TimeProvider = _time };
        if (_options.Retries > 0)
        {
            var retry = new RetryStrategyOptions<Clip>
            {
                MaxRetryAttempts = _options.Retries,
                Delay = _options.FirstDelay,
                MaxDelay = _options.LongestDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<Clip>().Handle<SpeechException>(e => !e.IsThrottled && IsWorthRetrying(e)),
                OnRetry = a => a.RestOfAsync((SpeechException)a.Outcome.Exception!, _time),
            };
            retry.Randomizer = jitter ?? retry.Randomizer;
            builder.AddRetry(retry);
        }
        // An utterance that came too soon has not failed. It goes back to the limiter, which makes everybody wait.
        return builder.AddRetry(new()
        {
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.Zero,
            ShouldHandle = new PredicateBuilder<Clip>().Handle<SpeechException>(e => e.IsThrottled && IsWorthRetrying(e)),
        }).Build();
    }

    bool IsWorthRetrying(SpeechException e) =>
        e.IsTransient && (e.RetryAfter ?? TimeSpan.Zero) <= _options.LongestRetryAfter && !_health.IsGivenUp;
}
