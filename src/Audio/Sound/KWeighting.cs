using static System.Math;

namespace Audio.Sound;

/// <summary>
/// The K-weighting of one channel: a shelf for the head's effect and a high-pass, ITU-R BS.1770-4, annex 1.
/// The standard tabulates 48 kHz; for other rates the analogue filters behind that table are transformed anew
/// (bilinear; parameters as found by De Man, "Evaluation of implementations of the EBU R128 loudness measurement", AES 145, 2018).
/// </summary>
sealed class KWeighting(int sampleRate)
{
    readonly Biquad _shelf = Shelf(sampleRate);
    readonly Biquad _highPass = HighPass(sampleRate);
    double _x1, _x2; // the last two samples in,
    double _y1, _y2; // out of the shelf,
    double _z1, _z2; // and out of the high-pass

    /// <summary>Filters one channel and gives the sum of the squares.</summary>
    /// <param name="samples">Interleaved, from the channel's first sample on.</param>
    /// <param name="stride">The distance between its samples.</param>
    public double Energy(ReadOnlySpan<float> samples, int stride)
    {
        // Direct form I: the chain from one output to the next is then a single multiply-add per filter, half that of form II.
        // Everything in locals, which the compiler keeps in registers.
        var (b0, b1, b2, a1, a2) = _shelf;
        var (_, _, _, c1, c2) = _highPass;
        double x1 = _x1, x2 = _x2, y1 = _y1, y2 = _y2, z1 = _z1, z2 = _z2, sum = 0;
        for (var i = 0; i < samples.Length; i += stride)
        {
            double x = samples[i];
            var fed = FusedMultiplyAdd(b2, x2, FusedMultiplyAdd(b1, x1, b0 * x));
            var y = FusedMultiplyAdd(-a1, y1, FusedMultiplyAdd(-a2, y2, fed));
            var z = FusedMultiplyAdd(-c1, z1, FusedMultiplyAdd(-c2, z2, FusedMultiplyAdd(-2, y1, y2) + y));
            sum = FusedMultiplyAdd(z, z, sum);
            (x2, x1, y2, y1, z2, z1) = (x1, x, y1, y, z1, z);
        }
        (_x1, _x2, _y1, _y2, _z1, _z2) = (x1, x2, y1, y2, z1, z2);
        return sum;
    }

    /// <summary>Ends a decay that has become inaudible: numbers near the smallest there are would slow the processor down.</summary>
    public void Settle()
    {
        if (Max(Max(Abs(_y1), Abs(_y2)), Max(Abs(_z1), Abs(_z2))) < 1e-30)
            _y1 = _y2 = _z1 = _z2 = 0;
    }

    /// <summary>The shelf at a rate.</summary>
    public static Biquad Shelf(int sampleRate)
    {
        const double Frequency = 1681.974450955533, GainDb = 3.999843853973347, Q = 0.7071752369554196;
        var k = Tan(PI * Frequency / sampleRate);
        var high = Decibels.ToGain(GainDb);
        var band = Pow(high, 0.4996667741545416);
        var a0 = 1 + (k / Q) + (k * k);
        return new(
            (high + (band * k / Q) + (k * k)) / a0,
            2 * ((k * k) - high) / a0,
            (high - (band * k / Q) + (k * k)) / a0,
            2 * ((k * k) - 1) / a0,
            (1 - (k / Q) + (k * k)) / a0);
    }

    /// <summary>The high-pass at a rate.</summary>
    public static Biquad HighPass(int sampleRate)
    {
        const double Frequency = 38.13547087602444, Q = 0.5003270373238773;
        var k = Tan(PI * Frequency / sampleRate);
        var a0 = 1 + (k / Q) + (k * k);
        return new(1, -2, 1, 2 * ((k * k) - 1) / a0, (1 - (k / Q) + (k * k)) / a0);
    }
}
