namespace Audio.Sound;

/// <summary>
/// Turns the gain that each frame may have at most into a smooth gain that never exceeds it: the minimum over a window, an
/// exponential release, and two moving averages in a row (a triangular window) whose length the minimum's window covers.
/// Starts at 1. Gains are whole numbers in here, so that the running sums are exact: 1 comes back as 1 and nothing drifts.
/// </summary>
sealed class GainEnvelope
{
    const long One = 1 << 30;

    // The release ends as a straight line, so that 1 is reached in good time.
    const long LeastRelease = One / 1_000_000;

    readonly long[] _first;
    readonly long[] _second;
    readonly double _unity;
    readonly double _release;
    readonly MovingMinimum _minimum;
    long _released = One;
    long _firstSum;
    long _secondSum;
    int _next;

    /// <param name="attackFrames">From the first fall of the gain to the peak that asked for it; 2 or more.</param>
    /// <param name="releaseFrames">The time constant.</param>
    public GainEnvelope(int attackFrames, double releaseFrames)
    {
        var length = (attackFrames + 1) / 2;
        _first = new long[length];
        _second = new long[length];
        Array.Fill(_first, One);
        Array.Fill(_second, _firstSum = One * length);
        _secondSum = _firstSum * length;
        _unity = _secondSum;
        _release = 1 - Math.Exp(-1 / releaseFrames);
        var span = (2 * length) - 1;
        // One frame more than the averages take in: a peak between two frames holds both down.
        _minimum = new(span + 1, One);
        DelayFrames = span - 1;
    }

    /// <summary>The gain that comes out of a step belongs to the frame so many steps before.</summary>
    public int DelayFrames { get; }

    /// <summary>True while nothing is held down: steps of gain 1 then give 1 and change nothing.</summary>
    public bool IsUnity => _secondSum == _unity && _minimum.Value == One && _released == One;

    /// <summary>One frame on.</summary>
    /// <param name="limit">The gain that the newest frame may have at most, 0 to 1.</param>
    public float Step(double limit)
    {
        var lowest = _minimum.Step((long)(limit * One));
        _released = Math.Min(lowest, _released + Math.Max(LeastRelease, (long)((One - _released) * _release)));
        _firstSum += _released - _first[_next];
        _first[_next] = _released;
        _secondSum += _firstSum - _second[_next];
        _second[_next] = _firstSum;
        _next = _next + 1 == _first.Length ? 0 : _next + 1;
        return (float)(_secondSum / _unity);
    }
}
