namespace Audio.Speech.Resilience;

/// <summary>Remembers how an engine has fared, so that nobody waits for one that is known to be dead. Thread-safe.</summary>
/// <param name="engine">The engine's name, for messages.</param>
sealed class EngineHealth(string engine, ResilienceOptions options, TimeProvider time)
{
    // A proxy's page may come amid answers; where pages are all that ever comes, the service is elsewhere.
    const int MostPages = 3;

    readonly Lock _lock = new();
    SpeechException? _refusal;
    long? _firstFailure;
    long _lastFailure;
    SpeechException? _reason;
    bool _isUnreached;
    int _pages;
    double _meanSeconds;

    /// <summary>Whether nothing has succeeded for so long that waiting is over.</summary>
    public bool IsGivenUp
    {
        get
        {
            lock (_lock)
                return _firstFailure is { } first && time.GetElapsedTime(first) >= options.Patience;
        }
    }

    /// <summary>How long a request may take: a given time, or three times the mean where that is longer.</summary>
    public TimeSpan AtLeast(TimeSpan time)
    {
        lock (_lock)
            return TimeSpan.FromSeconds(Math.Max(time.TotalSeconds, 3 * _meanSeconds));
    }

    /// <exception cref="SpeechException">No request can succeed now. From time to time one is let through to find out.</exception>
    public void ThrowIfDead()
    {
        lock (_lock)
        {
            // Keys are changed and quotas renewed while a program runs on.
            if (_refusal is { } refusal && time.GetElapsedTime(_lastFailure) < options.Patience)
                throw refusal.With(isBilled: false);
            if (IsGivenUp && time.GetElapsedTime(_lastFailure) < options.BreakDuration)
                throw GivenUp();
        }
    }

    public void Succeed(TimeSpan took)
    {
        lock (_lock)
        {
            _firstFailure = null;
            _isUnreached = false;
            _meanSeconds = _meanSeconds == 0 ? took.TotalSeconds : (0.9 * _meanSeconds) + (0.1 * took.TotalSeconds);
        }
    }

    /// <returns>The failure as it looks beside the ones before.</returns>
    public SpeechException Fail(SpeechException failure)
    {
        lock (_lock)
        {
            // What was never tried, and what concerns one run alone.
            if (failure is { IsTransient: true, IsEngineWide: true } or { IsOverBudget: true })
                return failure;
            if (failure.IsMisdirected && _meanSeconds == 0 && ++_pages >= MostPages)
                failure = failure.With(isTransient: false, isEngineWide: true);
            var now = time.GetTimestamp();
            if (!failure.IsTransient)
            {
                // It answers: an outage is over, if there was one.
                _firstFailure = null;
                if (failure.IsEngineWide)
                    (_refusal, _lastFailure) = (failure, now);
                return failure;
            }
            // Failures far apart are not one outage: nobody asked in between.
            if (_firstFailure is null || time.GetElapsedTime(_lastFailure, now) > options.Patience + options.AttemptTimeout)
                _firstFailure = now;
            _lastFailure = now;
            _reason = failure;
            return failure;
        }
    }

    /// <summary>Waits no longer for an engine that could not even be asked for its voices; now and then a request finds out whether it can be.</summary>
    public void GiveUp(SpeechException failure)
    {
        lock (_lock)
        {
            _lastFailure = time.GetTimestamp();
            _firstFailure = _lastFailure - (long)(options.Patience.TotalSeconds * time.TimestampFrequency);
            _reason = failure;
            _isUnreached = true;
        }
    }

    /// <summary>What every request fails with while the engine is given up.</summary>
    public SpeechException GivenUp()
    {
        lock (_lock)
        {
            var message = _isUnreached ? _reason!.Message : $"{engine} has not spoken for {options.Patience.TotalMinutes:0.#} min: {_reason?.Message}";
            return new(message, isTransient: true) { IsEngineWide = true, Remedy = _reason?.Remedy };
        }
    }
}
