namespace Audio.Speech.Resilience;

/// <summary>
/// How many requests may be under way at once where the engine does not say: more while it goes well, half when it throttles
/// (additive increase, multiplicative decrease, as TCP does it: Chiu and Jain 1989). It remembers how many were too many, comes
/// quickly back to just below that, and goes beyond only slowly. Not thread-safe.
/// </summary>
sealed class ConcurrencyLimit
{
    // What a success adds: below the ceiling, half as many again with each round; at the ceiling, one more after 100 successes,
    // so that finding it out throttles less than one request in a hundred.
    const double Quick = 0.5, Slow = 0.01;

    readonly int _max;
    double _limit;
    int _ceiling;
    double _step = Quick;

    /// <param name="first">At the beginning; 1 to <paramref name="max"/>.</param>
    /// <param name="max">However well it goes.</param>
    public ConcurrencyLimit(int first, int max)
    {
        _limit = first;
        _max = max;
        _ceiling = max;
    }

    /// <summary>How many may be under way at once.</summary>
    public int Current => (int)_limit;

    /// <summary>Which limit this is. What was started under an earlier one says nothing about this one.</summary>
    public int Round { get; private set; }

    /// <param name="round">That in which the request started.</param>
    /// <param name="underWay">How many are under way with it. Where there is room for more, success does not show that more could be borne.</param>
    public void Succeed(int round, int underWay)
    {
        if (round != Round || underWay + 1 < Current || Current >= _max)
            return;
        var before = Current;
        _limit = Math.Min(_max, _limit + (before < _ceiling ? Quick : _step));
        // One beyond what was too many once, and it went well for so long: things have changed.
        if (Current > _ceiling)
        {
            _ceiling = Current;
            _step = Math.Min(Quick, _step * 2);
        }
    }

    /// <summary>Halves the limit, once for all the requests that were under way when the engine had had enough.</summary>
    /// <param name="round">That in which the request started.</param>
    /// <param name="others">How many were under way when it started: these were not too many.</param>
    /// <returns>False where the limit was halved since the request started.</returns>
    public bool Throttle(int round, int others)
    {
        if (round != Round)
            return false;
        Round++;
        _ceiling = Math.Clamp(others, 1, _max);
        _step = Slow;
        _limit = Math.Max(1, Current / 2);
        return true;
    }
}
