namespace Audio.Speech.Resilience;

/// <summary>
/// Decides when requests to one engine start: in the order of their coming, no more at once than goes well, none while the
/// engine wants to be left alone, and no more a minute than its quota. Thread-safe; an engine has one, whoever speaks with it.
/// </summary>
/// <param name="health">Sends away who waits for an engine that has died.</param>
sealed class EngineLimiter(ResilienceOptions options, EngineHealth health, TimeProvider time)
{
    readonly Lock _lock = new();
    readonly Queue<TaskCompletionSource> _waiting = [];
    readonly ConcurrencyLimit _limit = new(options.FirstConcurrency, options.MaxConcurrency);
    readonly RequestQuota? _quota = options.RequestsPerMinute is { } perMinute ? new(perMinute) : null;
    readonly long _origin = time.GetTimestamp();
    int _taken;
    int _underWay;
    int _throttledInSuccession;
    TimeSpan _pausedUntil;

    TimeSpan Now => time.GetElapsedTime(_origin);

    /// <summary>Waits until a request may start.</summary>
    /// <returns>Its place, to be disposed of when it has ended.</returns>
    /// <exception cref="SpeechException">The engine has died meanwhile.</exception>
    public async Task<Slot> EnterAsync(CancellationToken cancellationToken)
    {
        await TakeAsync(cancellationToken);
        try
        {
            health.ThrowIfDead();
            await EndOfPauseAsync(cancellationToken);
            if (_quota is not null)
            {
                TimeSpan wait;
                lock (_lock)
                    wait = _quota.Take(Now);
                await Task.Delay(wait, time, cancellationToken);
                await EndOfPauseAsync(cancellationToken);
            }
            health.ThrowIfDead();
            lock (_lock)
                return Start();
        }
        catch
        {
            Release();
            throw;
        }
    }

    /// <summary>A place for a request that had better not start at all than wait; null where it would have to.</summary>
    public Slot? TryEnter()
    {
        lock (_lock)
        {
            if (_taken >= _limit.Current || Now < _pausedUntil || _quota?.HasRoom(Now) == false)
                return null;
            _quota?.Take(Now);
            _taken++;
            return Start();
        }
    }

    Slot Start() => new(this, _limit.Round, _underWay++);

    async Task TakeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource turn;
        lock (_lock)
        {
            if (_taken < _limit.Current)
            {
                _taken++;
                return;
            }
            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
        }
        using (cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken)))
            await turn.Task;
    }

    // A longer pause may be asked for while one lasts.
    async Task EndOfPauseAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_lock)
                wait = _pausedUntil - Now;
            if (wait <= TimeSpan.Zero)
                return;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    void AdmitWaiting()
    {
        while (_taken < _limit.Current && _waiting.TryDequeue(out var next))
        {
            // Not those that were cancelled while they waited.
            if (next.TrySetResult())
                _taken++;
        }
    }

    void Release()
    {
        lock (_lock)
        {
            _taken--;
            AdmitWaiting();
        }
    }

    /// <summary>The place of one request among those under way.</summary>
    /// <param name="round">See <see cref="ConcurrencyLimit.Round"/>.</param>
    /// <param name="others">How many were under way when it started.</param>
    internal sealed class Slot(EngineLimiter limiter, int round, int others) : IDisposable
    {
        /// <summary>The request succeeded.</summary>
        public void Succeed()
        {
            lock (limiter._lock)
            {
                limiter._limit.Succeed(round, limiter._underWay);
                if (round == limiter._limit.Round)
                    limiter._throttledInSuccession = 0;
            }
        }

        /// <summary>The request was one too many.</summary>
        /// <param name="retryAfter">How long the engine asks to be left alone; null where it does not say.</param>
        public void Throttle(TimeSpan? retryAfter)
        {
            lock (limiter._lock)
            {
                var isNews = limiter._limit.Throttle(round, others);
                var asked = Math.Min((retryAfter ?? TimeSpan.Zero).Ticks, limiter.LongestRetryAfter.Ticks);
                var own = isNews ? limiter.NextPause().Ticks : 0;
                limiter._pausedUntil = TimeSpan.FromTicks(Math.Max(limiter._pausedUntil.Ticks, limiter.Now.Ticks + Math.Max(asked, own)));
            }
        }

        public void Dispose()
        {
            lock (limiter._lock)
                limiter._underWay--;
            limiter.Release();
        }
    }

    TimeSpan LongestRetryAfter => options.LongestRetryAfter;

    TimeSpan NextPause()
    {
        var pause = options.FirstPause * Math.Pow(2, Math.Min(_throttledInSuccession++, 20));
        return pause < options.LongestPause ? pause : options.LongestPause;
    }
}
