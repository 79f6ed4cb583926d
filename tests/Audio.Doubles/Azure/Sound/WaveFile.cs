using System.Buffers.Binary;

namespace Audio.Doubles.Azure.Sound;

/// <summary>Reads the 16-bit mono WAV files of the local voices, at the rate that is wanted.</summary>
static class WaveFile
{
    // Taps on each side, in samples of the lower rate.
    const int Reach = 16;

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
        var cutoff = Math.Min(1.0, (double)to / from);
        var reach = (int)Math.Ceiling(Reach / cutoff);
        var result = new float[(long)samples.Length * to / from];
        for (var n = 0; n < result.Length; n++)
        {
            var place = (double)n * from / to;
            var middle = (int)place;
            var sum = 0.0;
            for (var k = Math.Max(0, middle - reach + 1); k <= Math.Min(samples.Length - 1, middle + reach); k++)
                sum += samples[k] * Kernel(place - k, cutoff, reach);
            result[n] = (float)sum;
        }
        return result;
    }

    static double Kernel(double x, double cutoff, int reach)
    {
        var window = 0.5 + (0.5 * Math.Cos(Math.PI * x / reach));
        return x == 0 ? cutoff : Math.Sin(Math.PI * cutoff * x) / (Math.PI * x) * window;
    }
}
