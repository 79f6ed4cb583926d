namespace Audio.Sound;

/// <summary>
/// The least of the last n values, in constant time a step on average: a queue of the values that may still become the least.
/// D. Lemire, "Streaming maximum-minimum filter using no more than three comparisons per element", 2006.
/// </summary>
sealed class MovingMinimum
{
    readonly (long Step, long Value)[] _queue; // a ring, rising from head to tail
    int _head;
    int _count;
    long _step;

    /// <param name="length">How many values count.</param>
    /// <param name="before">The values before the first step.</param>
    public MovingMinimum(int length, long before)
    {
        _queue = new (long, long)[length];
        (_queue[0], _count) = ((0, before), 1);
    }

    public long Value => _queue[_head].Value;

    public long Step(long value)
    {
        _step++;
        while (_count > 0 && _queue[Wrap(_head + _count - 1)].Value >= value)
            _count--;
        if (_count > 0 && _queue[_head].Step <= _step - _queue.Length)
        {
            _head = Wrap(_head + 1);
            _count--;
        }
        _queue[Wrap(_head + _count)] = (_step, value);
        _count++;
        return Value;
    }

    int Wrap(int index) => index < _queue.Length ? index : index - _queue.Length;
}
