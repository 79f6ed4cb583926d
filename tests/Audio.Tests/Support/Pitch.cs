using Audio.Sound;

namespace Audio.Tests.Support;

/// <summary>The pitch of a speaker, measured by autocorrelation.</summary>
static class Pitch
{
    const double Lowest = 60, Highest = 350;

    /// <summary>The median over the louder stretches, in Hz.</summary>
    public static double Of(Clip clip)
    {
        // A sixteenth of the work, and pitch is far below the band that is lost.
        var samples = clip.Samples.ToArray().Chunk(4).Select(c => c.Average()).ToArray();
        var rate = clip.Format.SampleRate / 4.0;
        var window = (int)(rate * 0.04);
        var loud = samples.Sum(s => (double)s * s) / samples.Length;
        var pitches = new List<double>();
        for (var start = 0; start + (2 * window) < samples.Length; start += window)
        {
            if (Product(samples, start, start, window) / window < loud)
                continue;
            var lag = Enumerable.Range((int)(rate / Highest), (int)((rate / Lowest) - (rate / Highest)))
                .MaxBy(l => Product(samples, start, start + l, window) / Math.Sqrt(Product(samples, start + l, start + l, window) + 1e-9) - (0.001 * l));
            pitches.Add(rate / lag);
        }
        pitches.Sort();
        return pitches[pitches.Count / 2];
    }

    static double Product(float[] samples, int a, int b, int length)
    {
        var sum = 0.0;
        for (var i = 0; i < length && b + i < samples.Length; i++)
            sum += samples[a + i] * samples[b + i];
        return sum;
    }
}
