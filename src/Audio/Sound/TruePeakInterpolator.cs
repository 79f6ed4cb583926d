using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Audio.Sound;

/// <summary>
/// The signal between the samples, at eight times the rate: ITU-R BS.1770-4, annex 2, with twice the density that it asks for and
/// a longer filter, so that a tone below 0.44 of any sample rate is under-read by 0.14 dB at most. Stateless.
/// </summary>
static class TruePeakInterpolator
{
    /// <summary>Samples that each interval between two frames is computed from, half of them on either side.</summary>
    public const int Taps = 32;

    /// <summary>The number of intervals must be a multiple of this.</summary>
    public const int Stride = 64;

    const int Factor = 8;
    const int Pairs = (Factor / 2) - 1; // 1/8 and 7/8, 2/8 and 6/8, 3/8 and 5/8
    const int Row = 1 + (2 * Pairs);

    // For each pair of taps at the same distance from the interval's middle: the filter of the middle, then the even and the
    // odd parts of the filters of the three pairs.
    static readonly float[] Coefficients = Design();

    // The largest sum of magnitudes of a filter: no moment exceeds the largest sample around it by more, whatever the signal.
    static readonly float Bound = (float)Enumerable.Range(1, Factor - 1)
        .Max(p => Enumerable.Range(0, Taps).Sum(k => Math.Abs(Tap((double)p / Factor, k))));

    /// <summary>Raises each peak to the largest magnitude from its frame up to, not including, the next.</summary>
    /// <param name="samples">
    /// One channel, <see cref="Taps"/> − 1 more than there are peaks: peak i belongs to sample i + <see cref="Taps"/>/2 − 1.
    /// </param>
    /// <param name="peaks">One for each frame; a multiple of <see cref="Stride"/>.</param>
    /// <param name="floor">Peaks that provably do not exceed this may be left as they are, which saves nearly all the work.</param>
    public static void Raise(ReadOnlySpan<float> samples, Span<float> peaks, float floor)
    {
        for (var i = 0; i < peaks.Length; i += Stride)
        {
            var window = samples.Slice(i, Stride + Taps - 1);
            if (MathF.Abs(TensorPrimitives.MaxMagnitude(window)) * Bound > floor)
                RaiseStride(window, peaks.Slice(i, Stride));
        }
    }

    // The filters of the moments p and 1 − p mirror each other: with e and o what their even and odd parts give, the two moments
    // are e + o and e − o, and the larger magnitude of the two is |e| + |o|.
    static void RaiseStride(ReadOnlySpan<float> window, Span<float> peaks)
    {
        ref var x = ref MemoryMarshal.GetReference(window);
        ref var y = ref MemoryMarshal.GetReference(peaks);
        for (nuint i = 0; i < Stride; i += (nuint)Vector<float>.Count)
        {
            Vector<float> middle = default, even1 = default, even2 = default, even3 = default;
            Vector<float> odd1 = default, odd2 = default, odd3 = default;
            for (var k = 0; k < Taps / 2; k++)
            {
                var before = Vector.LoadUnsafe(ref x, i + (nuint)k);
                var after = Vector.LoadUnsafe(ref x, i + Taps - 1 - (nuint)k);
                var (sum, difference) = (before + after, before - after);
                var c = Coefficients.AsSpan(k * Row, Row);
                middle = Vector.FusedMultiplyAdd(sum, new(c[0]), middle);
                even1 = Vector.FusedMultiplyAdd(sum, new(c[1]), even1);
                odd1 = Vector.FusedMultiplyAdd(difference, new(c[2]), odd1);
                even2 = Vector.FusedMultiplyAdd(sum, new(c[3]), even2);
                odd2 = Vector.FusedMultiplyAdd(difference, new(c[4]), odd2);
                even3 = Vector.FusedMultiplyAdd(sum, new(c[5]), even3);
                odd3 = Vector.FusedMultiplyAdd(difference, new(c[6]), odd3);
            }
            var peak = Vector.Max(Vector.Abs(middle), Vector.Abs(Vector.LoadUnsafe(ref x, i + (Taps / 2) - 1)));
            peak = Vector.Max(peak, Vector.Abs(even1) + Vector.Abs(odd1));
            peak = Vector.Max(peak, Vector.Abs(even2) + Vector.Abs(odd2));
            peak = Vector.Max(peak, Vector.Abs(even3) + Vector.Abs(odd3));
            Vector.Max(peak, Vector.LoadUnsafe(ref y, i)).StoreUnsafe(ref y, i);
        }
    }

    static float[] Design()
    {
        var rows = new float[Taps / 2 * Row];
        for (var k = 0; k < Taps / 2; k++)
        {
            rows[k * Row] = (float)Tap(0.5, k);
            for (var pair = 1; pair <= Pairs; pair++)
            {
                var (tap, mirror) = (Tap((double)pair / Factor, k), Tap((double)pair / Factor, Taps - 1 - k));
                rows[(k * Row) + (2 * pair) - 1] = (float)((tap + mirror) / 2);
                rows[(k * Row) + (2 * pair)] = (float)((tap - mirror) / 2);
            }
        }
        return rows;
    }

    // A windowed sinc around the moment, which lies behind the last tap of the first half.
    static double Tap(double moment, int k)
    {
        var time = moment + (Taps / 2) - 1 - k;
        return Math.Sin(Math.PI * time) / (Math.PI * time) * new Kaiser(attenuationDb: 70)[time / (Taps / 2)];
    }
}
