namespace Audio.Sound;

/// <summary>
/// The least of the last n values, in three comparisons a step whatever n: the window always consists of the end of one block of n
/// values, whose minima from each place to its end are known, and the start of the next.
/// M. van Herk, Pattern Recognition Letters 13, 1992; J. Gil and M. Werman, IEEE PAMI 15, 1993.
/// </summary>
sealed class MovingMinimum
{
    // Before _next the values of this block, from there on the minima of the last one; behind it nothing counts.
    readonly long[] _values;
    int _next;
    long _least = long.MaxValue; // of this block

    /// <param name="length">How many values count.</param>
    /// <param name="before">The values before the first step.</param>
    public MovingMinimum(int length, long before)
    {
        _values = new long[length + 1];
        Array.Fill(_values, before);
        _values[^1] = long.MaxValue;
        Value = before;
    }

    public long Value { get; private set; }

    public long Step(long value)
    {
        _values[_next++] = value;
        _least = Math.Min(_least, value);
        Value = Math.Min(_least, _values[_next]);
        if (_next == _values.Length - 1)
            EndBlock();
        return Value;
    }

    void EndBlock()
    {
        for (var i = _next - 1; i > 0; i--)
            _values[i - 1] = Math.Min(_values[i - 1], _values[i]);
        _next = 0;
        _least = long.MaxValue;
    }
}
