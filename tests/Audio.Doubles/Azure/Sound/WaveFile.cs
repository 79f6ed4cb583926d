using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Audio.Doubles.Azure.Sound;

/// <summary>Reads the 16-bit mono WAV files of the local voices, at the rate that is wanted.</summary>
static class WaveFile
{
    // Taps on each side, in samples of the lower rate.
    const int Reach = 16;

    static readonly ConcurrentDictionary<(int Steps, int Stride), (float[][] Kernels, int Reach)> Kernels = new();

    /// <returns>±1; the file's first sample is the first of the result.</returns>
    public static float[] Read(byte[] file, int sampleRate)
    {
        var rate = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(24));
        var data = file.AsSpan().IndexOf("data"u8);
        // The size in the header is not known to a program that writes to a pipe.
        var body = file.AsSpan(data + 8);
        var samples = new float[body.Length / 2];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(body[(2 * i)..]) / 32768f;
        return Resample(samples, rate, sampleRate);
    }

    /// <summary>Changes the rate by windowed sinc interpolation.</summary>
    public static float[] Resample(float[] samples, int from, int to)
    {
        if (from == to)
            return samples;
        // Between two samples lie as many places as the reduced rate has steps, and no others.
        var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(from, to);
        var (steps, stride) = (to / divisor, from / divisor);
        var (kernels, reach) = Kernels.GetOrAdd((steps, stride), _ => KernelsOf(steps, (double)to / from));
        var result = new float[(long)samples.Length * to / from];
        for (var n = 0; n < result.Length; n++)
        {
            var place = (long)n * stride;
            var (middle, kernel) = ((int)(place / steps), kernels[place % steps]);
            var first = Math.Max(0, middle - reach + 1);
            var last = Math.Min(samples.Length - 1, middle + reach);
            var sum = 0f;
            for (var k = first; k <= last; k++)
                sum += samples[k] * kernel[k - middle + reach - 1];
            result[n] = sum;
        }
        return result;
    }

    static (float[][] Kernels, int Reach) KernelsOf(int steps, double ratio)
    {
        var cutoff = Math.Min(1.0, ratio);
        var reach = (int)Math.Ceiling(Reach / cutoff);
        return ([.. Enumerable.Range(0, steps).Select(step =>
            Enumerable.Range(1 - reach, 2 * reach).Select(k => (float)Kernel(((double)step / steps) - k, cutoff, reach)).ToArray())], reach);
    }

    static double Kernel(double x, double cutoff, int reach)
    {
        var window = 0.5 + (0.5 * Math.Cos(Math.PI * x / reach));
        return x == 0 ? cutoff : Math.Sin(Math.PI * cutoff * x) / (Math.PI * x) * window;
    }
}
