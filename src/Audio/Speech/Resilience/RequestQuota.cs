namespace Audio.Speech.Resilience;

/// <summary>
/// Spreads requests so that no minute has more of them than a stated quota: a token bucket, kept as the time at which the next
/// token is due (generic cell rate algorithm, ITU-T I.371). A tenth of the quota may come at once. Not thread-safe.
/// </summary>
sealed class RequestQuota
{
    readonly TimeSpan _interval;
    readonly TimeSpan _tolerance;
    TimeSpan _due = TimeSpan.MinValue;

    /// <param name="perMinute">1 or more.</param>
    public RequestQuota(int perMinute)
    {
        var burst = Math.Max(1, perMinute / 10);
        // A fiftieth longer than need be: requests do not arrive as evenly as they leave.
        _interval = TimeSpan.FromMinutes(1.02) / (perMinute - burst + 1);
        _tolerance = _interval * (burst - 1);
    }

    /// <summary>Whether a request could start at once.</summary>
    public bool HasRoom(TimeSpan now) => _due <= now + _tolerance;

    /// <summary>Takes the next place.</summary>
    /// <param name="now">On a clock that does not go back.</param>
    /// <returns>How long the request has to wait for it.</returns>
    public TimeSpan Take(TimeSpan now)
    {
        _due = _due < now ? now : _due;
        var wait = _due - now - _tolerance;
        _due += _interval;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
