using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Audio.Sound;

/// <summary>
/// The low-pass of a change of sample rate by up/down: a Kaiser-windowed sinc, cut into one row of taps for each phase, the
/// position that an output frame can have between two input frames. Immutable and shared.
/// Crochiere and Rabiner, "Multirate Digital Signal Processing", 1983, chapter 4; for ratios with very many phases,
/// linear interpolation between rows: Smith and Gossett, "A flexible sampling-rate conversion method", ICASSP 1984.
/// </summary>
sealed class PolyphaseFilter
{
    // In cycles per frame of the lower rate. Half down at Cutoff: by 0.002 dB at 0.45 and by 103 dB from Stopband on, where what
    // is left would fold back.
    const double Cutoff = 0.474;
    const double Stopband = 0.5;
    const double AttenuationDb = 103;

    // Linear interpolation between so many rows adds an error of −118 dB; all common ratios need fewer and have none.
    const int MaxRows = 1024;

    // A block has about as many outputs as fit into a first-level cache, and a multiple of four times each phase.
    const int UsualBlock = 2048;

    // A design takes milliseconds and does not change; a program needs two or three.
    static readonly ConcurrentDictionary<(int Up, int Down), PolyphaseFilter> Known = new();

    // A row begins where a line of the cache does: to read one across two takes twice as long.
    const int CacheLine = 64;

    readonly float[] _taps;
    readonly int _first;
    readonly int _up;
    readonly int _down;
    readonly int _rows;

    PolyphaseFilter(int up, int down)
    {
        var window = new Kaiser(AttenuationDb);
        var scale = Math.Min(1, (double)up / down);
        var bandwidth = 2 * Cutoff * scale;
        var lanes = Vector512<float>.Count;
        Taps = (int)Math.Ceiling(window.Width(2 * (Stopband - Cutoff) * scale) / lanes) * lanes;
        _up = up;
        _down = down;
        _rows = Math.Min(up, MaxRows);
        var repeats = _rows == up ? (((UsualBlock / 4) + up - 1) / up) * 4 : 1;
        BlockIn = repeats * down;
        BlockOut = repeats * up;
        // One row more than there are phases: the neighbour of the last.
        var length = (_rows + 1) * Taps;
        _taps = GC.AllocateUninitializedArray<float>(length + (CacheLine / sizeof(float)), pinned: true);
        _first = FirstOfLine(_taps);
        for (var i = 0; i < length; i++)
        {
            var time = ((double)(i / Taps) / _rows) + (Taps / 2) - 1 - (i % Taps);
            _taps[_first + i] = (float)(bandwidth * Sinc(bandwidth * time) * window[time / (Taps / 2)]);
        }
    }

    /// <summary>Input frames that make one output frame, half of them at or before it and half behind.</summary>
    public int Taps { get; }

    /// <summary>The frames that a block consumes; it also needs the <see cref="Taps"/> − 1 that follow.</summary>
    public int BlockIn { get; }

    /// <summary>The frames that a block yields: every phase comes equally often, so that all blocks start at the first.</summary>
    public int BlockOut { get; }

    /// <exception cref="ArgumentOutOfRangeException">A rate is not positive.</exception>
    public static PolyphaseFilter For(int fromRate, int toRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fromRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(toRate);
        var divisor = (int)BigInteger.GreatestCommonDivisor(fromRate, toRate);
        return Known.GetOrAdd((toRate / divisor, fromRate / divisor), ratio => new(ratio.Up, ratio.Down));
    }

    /// <summary>How many frames so many become: rounded, halves up.</summary>
    public long ToOutput(long frames) => (long)((((Int128)frames * 2 * _up) + _down) / (2L * _down));

    /// <summary>Computes the outputs of a block, or the first of them. How many are asked for does not change them.</summary>
    /// <param name="history">One channel; the first output lies on frame <see cref="Taps"/>/2 − 1.</param>
    /// <param name="output">Interleaved, from the channel's first sample on.</param>
    /// <param name="channels">The distance between its samples.</param>
    public void Apply(ReadOnlySpan<float> history, Span<float> output, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(history.Length, BlockIn + Taps - 1);
        var count = (output.Length + channels - 1) / channels;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, BlockOut);
        var (whole, part) = Math.DivRem(_down, _up);
        int start = 0, phase = 0, i = 0;

        // Outputs that lie `up` apart have the same phase: four of them share one reading of its row, half of the work.
        for (var four = 4 * _up; _rows == _up && count - i >= four; i += four, start += 3 * _down)
        {
            for (var j = i; j < i + _up; j++)
            {
                // Where the rate grows, the next output often needs the same input.
                if (Vector512.IsHardwareAccelerated && j + 1 < i + _up && whole == 0 && phase + part < _up)
                {
                    ApplyToEight(phase, phase + part, history[start..], output[(j * channels)..], _up * channels, channels);
                    Advance();
                    j++;
                }
                else
                {
                    ApplyToFour(phase, history[start..], output[(j * channels)..], _up * channels);
                }
                Advance();
            }
        }
        for (; i < count; i++)
        {
            output[i * channels] = ApplyToOne(phase, history[start..]);
            Advance();
        }

        void Advance()
        {
            start += whole;
            phase += part;
            if (phase >= _up)
                (phase, start) = (phase - _up, start + 1);
        }
    }

    // 16 sums, which processors without such wide registers make of narrower ones: every machine gets the same samples.
    void ApplyToFour(int phase, ReadOnlySpan<float> history, Span<float> output, int distance)
    {
        ref var row = ref Row(phase);
        ref var window = ref MemoryMarshal.GetReference(history);
        Vector512<float> a = default, b = default, c = default, d = default;
        for (nuint i = 0, down = (nuint)_down; i < (nuint)Taps; i += (nuint)Vector512<float>.Count)
        {
            var taps = Vector512.LoadUnsafe(ref row, i);
            a = Vector512.FusedMultiplyAdd(taps, Vector512.LoadUnsafe(ref window, i), a);
            b = Vector512.FusedMultiplyAdd(taps, Vector512.LoadUnsafe(ref window, i + down), b);
            c = Vector512.FusedMultiplyAdd(taps, Vector512.LoadUnsafe(ref window, i + (2 * down)), c);
            d = Vector512.FusedMultiplyAdd(taps, Vector512.LoadUnsafe(ref window, i + (3 * down)), d);
        }
        output[0] = Sum(a);
        output[distance] = Sum(b);
        output[2 * distance] = Sum(c);
        output[3 * distance] = Sum(d);
    }

    // The same of two phases: what is read is used twice. Without registers for eight sums of 16 it would take longer.
    void ApplyToEight(int phase, int nextPhase, ReadOnlySpan<float> history, Span<float> output, int distance, int next)
    {
        ref var row = ref Row(phase);
        ref var nextRow = ref Row(nextPhase);
        ref var window = ref MemoryMarshal.GetReference(history);
        Vector512<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (nuint i = 0, down = (nuint)_down; i < (nuint)Taps; i += (nuint)Vector512<float>.Count)
        {
            var (taps, nextTaps) = (Vector512.LoadUnsafe(ref row, i), Vector512.LoadUnsafe(ref nextRow, i));
            var first = Vector512.LoadUnsafe(ref window, i);
            (a, e) = (Vector512.FusedMultiplyAdd(taps, first, a), Vector512.FusedMultiplyAdd(nextTaps, first, e));
            var second = Vector512.LoadUnsafe(ref window, i + down);
            (b, f) = (Vector512.FusedMultiplyAdd(taps, second, b), Vector512.FusedMultiplyAdd(nextTaps, second, f));
            var third = Vector512.LoadUnsafe(ref window, i + (2 * down));
            (c, g) = (Vector512.FusedMultiplyAdd(taps, third, c), Vector512.FusedMultiplyAdd(nextTaps, third, g));
            var fourth = Vector512.LoadUnsafe(ref window, i + (3 * down));
            (d, h) = (Vector512.FusedMultiplyAdd(taps, fourth, d), Vector512.FusedMultiplyAdd(nextTaps, fourth, h));
        }
        (output[0], output[next]) = (Sum(a), Sum(e));
        (output[distance], output[distance + next]) = (Sum(b), Sum(f));
        (output[2 * distance], output[(2 * distance) + next]) = (Sum(c), Sum(g));
        (output[3 * distance], output[(3 * distance) + next]) = (Sum(d), Sum(h));
    }

    float ApplyToOne(int phase, ReadOnlySpan<float> history)
    {
        if (_rows == _up)
            return Dot(phase, history);
        var (row, rest) = Math.DivRem((long)phase * _rows, _up);
        var before = Dot((int)row, history);
        var after = Dot((int)row + 1, history);
        return before + ((after - before) * rest / _up);
    }

    float Dot(int row, ReadOnlySpan<float> history)
    {
        ref var taps = ref Row(row);
        ref var window = ref MemoryMarshal.GetReference(history);
        Vector512<float> sum = default;
        for (nuint i = 0; i < (nuint)Taps; i += (nuint)Vector512<float>.Count)
            sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref taps, i), Vector512.LoadUnsafe(ref window, i), sum);
        return Sum(sum);
    }

    static float Sum(Vector512<float> sum) => Vector256.Sum(sum.GetLower() + sum.GetUpper());

    ref float Row(int number) => ref _taps[_first + (number * Taps)];

    static unsafe int FirstOfLine(float[] pinned)
    {
        fixed (float* start = pinned)
            return (int)((CacheLine - ((nuint)start % CacheLine)) % CacheLine / sizeof(float));
    }

    static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
