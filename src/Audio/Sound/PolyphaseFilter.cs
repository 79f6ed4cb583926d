using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Audio.Sound;

/// <summary>
/// The low-pass of a change of sample rate by up/down: a Kaiser-windowed sinc, cut into one row of taps for each position
/// that an output frame can have between two input frames. Immutable and shared.
/// Crochiere and Rabiner, "Multirate Digital Signal Processing", 1983, chapter 4; for ratios with very many positions,
/// linear interpolation between rows: Smith and Gossett, "A flexible sampling-rate conversion method", ICASSP 1984.
/// </summary>
sealed class PolyphaseFilter
{
    // Flat to 0.45 of the lower rate; nothing that folds back at half of it.
    const double PassbandEnd = 0.45;
    const double StopbandStart = 0.5;
    const double AttenuationDb = 112;

    // Linear interpolation between so many rows adds an error of −118 dB; all common ratios need fewer and have none.
    const int MaxRows = 1024;

    static readonly ConcurrentDictionary<(int Up, int Down), PolyphaseFilter> Known = new();

    readonly float[] _taps;
    readonly int _up;
    readonly int _rows;

    PolyphaseFilter(int up, int down)
    {
        var window = new Kaiser(AttenuationDb);
        var scale = Math.Min(1, (double)up / down);
        var cutoff = scale * (PassbandEnd + StopbandStart);
        Taps = ((int)(window.Length(scale * (StopbandStart - PassbandEnd)) / 16) + 1) * 16;
        _up = up;
        _rows = Math.Min(up, MaxRows);
        // One row more than there are positions: the neighbour of the last.
        _taps = new float[(_rows + 1) * Taps];
        for (var i = 0; i < _taps.Length; i++)
        {
            var time = ((double)(i / Taps) / _rows) + (Taps / 2) - 1 - (i % Taps);
            _taps[i] = (float)(cutoff * Sinc(cutoff * time) * window[time / (Taps / 2)]);
        }
    }

    /// <summary>Input frames that make one output frame, half of them (one fewer before) on either side; a multiple of 16.</summary>
    public int Taps { get; }

    /// <param name="up">With <paramref name="down"/> the ratio in lowest terms.</param>
    public static PolyphaseFilter For(int up, int down) =>
        Known.GetOrAdd((up, down), ratio => new(ratio.Up, ratio.Down));

    /// <summary>The signal between two input frames.</summary>
    /// <param name="window"><see cref="Taps"/> samples, the wanted moment after the last of their first half.</param>
    /// <param name="phase">How long after, 0 to up − 1, in 1/up of an input frame.</param>
    public float Apply(ReadOnlySpan<float> window, int phase)
    {
        if (_rows == _up)
            return Dot(Row(phase), window);
        var (row, rest) = Math.DivRem((long)phase * _rows, _up);
        var before = Dot(Row((int)row), window);
        var after = Dot(Row((int)row + 1), window);
        return before + ((after - before) * rest / _up);
    }

    ReadOnlySpan<float> Row(int row) => _taps.AsSpan(row * Taps, Taps);

    static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    // Of fixed width, so that every machine adds in the same order and gets the same samples.
    static float Dot(ReadOnlySpan<float> taps, ReadOnlySpan<float> window)
    {
        ref var a = ref MemoryMarshal.GetReference(taps);
        ref var b = ref MemoryMarshal.GetReference(window);
        Vector256<float> even = default, odd = default;
        for (nuint i = 0; i < (nuint)taps.Length; i += 16)
        {
            even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, i), Vector256.LoadUnsafe(ref b, i), even);
            odd = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, i + 8), Vector256.LoadUnsafe(ref b, i + 8), odd);
        }
        return Vector256.Sum(even + odd);
    }
}
