using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Tests.Support;

/// <summary>Test signals and what can be measured on them by brute force. One channel unless said otherwise.</summary>
static class Signal
{
    public static float[] Sine(double hertz, double amplitude, int frames, int sampleRate, double degrees = 0)
    {
        var samples = new float[frames];
        for (var i = 0; i < frames; i++)
            samples[i] = (float)(amplitude * Math.Sin((2 * Math.PI * hertz * i / sampleRate) + (degrees * Math.PI / 180)));
        return samples;
    }

    /// <summary>White noise in ±<paramref name="amplitude"/>, the same at every call.</summary>
    public static float[] Noise(double amplitude, int frames, int seed = 1)
    {
        var samples = new float[frames];
        var state = (uint)seed * 2_654_435_761;
        for (var i = 0; i < frames; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            samples[i] = (float)(amplitude * ((state / 2_147_483_648.0) - 1));
        }
        return samples;
    }

    /// <summary>The same signal with its first and last <paramref name="frames"/> faded in and out.</summary>
    public static float[] Faded(this float[] samples, int frames)
    {
        var faded = (float[])samples.Clone();
        for (var i = 0; i < frames; i++)
        {
            faded[i] *= (float)i / frames;
            faded[^(i + 1)] *= (float)i / frames;
        }
        return faded;
    }

    public static float[] Interleave(params float[][] channels)
    {
        var samples = new float[channels.Length * channels[0].Length];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = channels[i % channels.Length][i / channels.Length];
        return samples;
    }

    public static float[] Channel(this ReadOnlySpan<float> interleaved, int channel, int channels)
    {
        var samples = new float[interleaved.Length / channels];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = interleaved[(i * channels) + channel];
        return samples;
    }

    /// <summary>Without anything above 0.45 of the rate, as sound that comes from a voice or a codec.</summary>
    public static float[] BandLimited(float[] samples, int sampleRate) =>
        Resampler.Convert(Resampler.Convert(new(new(sampleRate, 1), samples), sampleRate * 9 / 10), sampleRate).Samples.ToArray();

    public static double Rms(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
            sum += (double)sample * sample;
        return Math.Sqrt(sum / samples.Length);
    }

    /// <summary>The sine of that frequency that fits best, and the RMS of what it leaves; the phase is that at position 0.</summary>
    public static (double Amplitude, double Degrees, double Residual) FitSine(
        ReadOnlySpan<float> samples, double hertz, int sampleRate, int first = 0)
    {
        double ss = 0, cc = 0, sc = 0, xs = 0, xc = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            var (s, c) = Math.SinCos(2 * Math.PI * hertz * (first + i) / sampleRate);
            (ss, cc, sc, xs, xc) = (ss + (s * s), cc + (c * c), sc + (s * c), xs + (samples[i] * s), xc + (samples[i] * c));
        }
        var determinant = (ss * cc) - (sc * sc);
        var (a, b) = (((xs * cc) - (xc * sc)) / determinant, ((xc * ss) - (xs * sc)) / determinant);

        var rest = new float[samples.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            var (s, c) = Math.SinCos(2 * Math.PI * hertz * (first + i) / sampleRate);
            rest[i] = (float)(samples[i] - (a * s) - (b * c));
        }
        return (Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a) * 180 / Math.PI, Rms(rest));
    }

    /// <summary>The peak between the samples from a sinc of 256 taps at 16 times the rate, silence before and after.</summary>
    public static double TruePeak(ReadOnlySpan<float> samples)
    {
        const int Half = 128, Factor = 16;
        var padded = new float[samples.Length + (2 * Half)];
        samples.CopyTo(padded.AsSpan(Half));
        double peak = MathF.Abs(TensorPrimitives.MaxMagnitude(samples));
        var interesting = peak / 2;
        for (var p = 1; p < Factor; p++)
        {
            var kernel = new float[2 * Half];
            for (var k = 0; k < kernel.Length; k++)
            {
                var time = Half - 1 - k + ((double)p / Factor);
                kernel[k] = (float)(Math.Sin(Math.PI * time) / (Math.PI * time) * (0.5 + (0.5 * Math.Cos(Math.PI * time / Half))));
            }
            for (var i = 0; i <= samples.Length; i++)
            {
                // Around the moment between samples i - 1 and i.
                if (Math.Max(Math.Abs(padded[i + Half - 1]), Math.Abs(padded[i + Half])) > interesting)
                    peak = Math.Max(peak, Math.Abs(TensorPrimitives.Dot<float>(kernel, padded.AsSpan(i, 2 * Half))));
            }
        }
        return peak;
    }
}
