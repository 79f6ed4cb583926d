using static System.Math;

namespace Audio.Sound;

/// <summary>
/// A second-order filter, normalised to a₀ = 1: y = b₀x + b₁x₁ + b₂x₂ − a₁y₁ − a₂y₂. The designs are those of R. Bristow-Johnson,
/// "Cookbook formulae for audio EQ biquad filter coefficients", which transform the analogue filters bilinearly.
/// </summary>
readonly record struct Biquad(double B0, double B1, double B2, double A1, double A2)
{
    /// <summary>A Butterworth high-pass: 3 dB down at a frequency, 12 dB more each octave below it.</summary>
    public static Biquad HighPass(double hertz, int sampleRate)
    {
        var (sin, cos) = SinCos(2 * PI * hertz / sampleRate);
        var alpha = sin / Sqrt(2);
        var a0 = 1 + alpha;
        return new((1 + cos) / 2 / a0, -(1 + cos) / a0, (1 + cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    /// <summary>A band-pass that leaves its middle as it is, in level and phase.</summary>
    /// <param name="q">The middle divided by the width at 3 dB down.</param>
    public static Biquad BandPass(double hertz, double q, int sampleRate)
    {
        var (sin, cos) = SinCos(2 * PI * hertz / sampleRate);
        var alpha = sin / (2 * q);
        var a0 = 1 + alpha;
        return new(alpha / a0, 0, -alpha / a0, -2 * cos / a0, (1 - alpha) / a0);
    }
}

/// <summary>A <see cref="Biquad"/> at work on one channel. Not thread-safe.</summary>
sealed class BiquadFilter(Biquad design)
{
    double _first, _second; // transposed direct form II

    /// <summary>One sample on.</summary>
    public double Step(double sample)
    {
        var filtered = (design.B0 * sample) + _first;
        _first = (design.B1 * sample) - (design.A1 * filtered) + _second;
        _second = (design.B2 * sample) - (design.A2 * filtered);
        return filtered;
    }

    /// <summary>Filters in place, going on where the call before ended.</summary>
    public void Process(Span<float> samples)
    {
        foreach (ref var sample in samples)
            sample = (float)Step(sample);
        // Ends a decay that has become inaudible: numbers near the smallest there are would slow the processor down.
        if (Max(Abs(_first), Abs(_second)) < 1e-30)
            (_first, _second) = (0, 0);
    }
}
