using Audio.Sound;

namespace Audio.Benchmarks.Races;

/// <summary>The inner loops against ffmpeg's, one processor each, reading and writing left out.</summary>
static class SoundRaces
{
    const int Seconds = 600, Rounds = 5;

    /// <returns>What is raced, and how many times as fast as the other ours is.</returns>
    public static IEnumerable<(string What, double Ratio)> Run()
    {
        foreach (var (from, to) in new[] { (16_000, 44_100), (24_000, 44_100), (48_000, 44_100) })
        {
            var noise = Noise(from);
            var (ours, theirs) = Race(() => Converter.All[0].Convert(noise, from, to).Seconds, () => Converter.All[^1].Convert(noise, from, to).Seconds);
            yield return ($"resampler, {from} to {to} Hz, against soxr of 28 bits (VHQ)", theirs / ours);
        }
        var sound = Noise(44_100);
        var (meter, filter) = Race(() => Meter(sound), () => Converter.Ffmpeg(sound, 44_100, "ebur128").Seconds - Converter.Ffmpeg(sound, 44_100, "anull").Seconds);
        yield return ("loudness meter at 44100 Hz, against ffmpeg's ebur128 filter", filter / meter);
    }

    // In turn, so that what else goes on meets both; the fastest of each.
    static (double Ours, double Theirs) Race(Func<double> ours, Func<double> theirs)
    {
        var runs = Enumerable.Range(0, Rounds).Select(_ => (Ours: ours(), Theirs: theirs())).ToList();
        return (runs.Min(r => r.Ours), runs.Min(r => r.Theirs));
    }

    static double Meter(float[] sound)
    {
        new LoudnessMeter(new(44_100, 1)).Add(sound.AsSpan(0, 44_100));
        var before = Environment.CpuUsage.UserTime;
        var meter = new LoudnessMeter(new(44_100, 1));
        meter.Add(sound);
        _ = meter.IntegratedLufs;
        return (Environment.CpuUsage.UserTime - before).TotalSeconds;
    }

    static float[] Noise(int rate)
    {
        var random = new Random(3);
        var noise = new float[Seconds * rate];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = (float)((random.NextDouble() - 0.5) * 0.5);
        return noise;
    }
}
