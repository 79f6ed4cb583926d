using System.Globalization;

namespace Audio.Benchmarks;

/// <summary>
/// Measures resamplers on tones, one after the other: what comes out of each below half the lower rate, and how much of each above
/// it, which folds back. Prints quality and speed and draws the response.
/// </summary>
static class ResamplerReport
{
    const int From = 44_100, To = 16_000;
    const double ToneSeconds = 0.5;

    // Where half of the lower rate lies, nothing is defined.
    static readonly double[] Frequencies = [.. Enumerable.Range(1, 220).Select(i => i * 100.0).Where(f => f < From / 2.0)];

    public static void Write(string svg)
    {
        var curves = Converter.All.Select(c => (c.Name, Response: Measure(c))).ToList();
        Console.WriteLine($"{From} to {To} Hz           ripple to 0.45   stop band from 0.5");
        foreach (var (name, response) in curves)
        {
            var band = response.Where(p => p.Hertz <= 0.45 * To).Select(p => p.Db).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-22} {band.Max() - band.Min(),13:0.0000} dB {response.Where(p => p.Hertz > To / 2.0).Max(p => p.Db),17:0.0} dB"));
        }
        foreach (var (from, to) in new[] { (16_000, 44_100), (24_000, 44_100), (48_000, 44_100), (From, To) })
            PrintSpeed(from, to);
        File.WriteAllText(svg, ResponsePlot.Draw(curves, To / 2.0, From / 2.0));
        Console.WriteLine(svg);
    }

    static void PrintSpeed(int from, int to)
    {
        var random = new Random(3);
        var noise = new float[600 * from];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = (float)((random.NextDouble() - 0.5) * 0.5);
        var seconds = Converter.All.Select(c => (c.Name, Seconds: Enumerable.Range(0, 3).Min(_ => c.Convert(noise, from, to).Seconds))).ToList();
        Console.WriteLine($"{from} to {to} Hz: " + string.Join(", ", seconds.Select(s => string.Create(
            CultureInfo.InvariantCulture, $"{s.Name} {600 / s.Seconds:0} times real time ({s.Seconds / seconds[0].Seconds:0.00})"))));
    }

    static List<(double Hertz, double Db)> Measure(Converter converter)
    {
        var length = (int)(ToneSeconds * From);
        var tones = new float[Frequencies.Length * length];
        for (var i = 0; i < tones.Length; i++)
        {
            var (tone, at) = Math.DivRem(i, length);
            // Hann, so that no tone reaches into another.
            tones[i] = (float)(0.5 * Math.Sin(2 * Math.PI * Frequencies[tone] * at / From) * Math.Pow(Math.Sin(Math.PI * at / length), 2));
        }
        var output = converter.Convert(tones, From, To).Samples;
        return [.. Frequencies.Select((f, tone) => (f, LevelDb(output, tones, tone, f)))];
    }

    static double LevelDb(float[] output, float[] input, int tone, double hertz)
    {
        var before = Part(input, tone, From);
        var after = Part(output, tone, To);
        // Below half the rate the tone itself counts, above it all that is left of it.
        return hertz < To / 2.0 ? Db(Amplitude(after, hertz, To) / Amplitude(before, hertz, From)) : Db(Rms(after) / Rms(before));
    }

    static ReadOnlySpan<float> Part(float[] samples, int tone, int rate)
    {
        var length = ToneSeconds * rate;
        return samples.AsSpan((int)(tone * length)..Math.Min(samples.Length, (int)((tone + 1) * length)));
    }

    static double Amplitude(ReadOnlySpan<float> samples, double hertz, int rate)
    {
        double sine = 0, cosine = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            var (s, c) = Math.SinCos(2 * Math.PI * hertz * i / rate);
            (sine, cosine) = (sine + (samples[i] * s), cosine + (samples[i] * c));
        }
        return Math.Sqrt((sine * sine) + (cosine * cosine)) / samples.Length;
    }

    static double Rms(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
            sum += (double)sample * sample;
        return Math.Sqrt(sum / samples.Length);
    }

    static double Db(double ratio) => 20 * Math.Log10(Math.Max(ratio, 1e-10));
}
