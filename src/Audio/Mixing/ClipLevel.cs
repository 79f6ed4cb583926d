using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>How loud a clip is, tenth of a second by tenth of a second, whatever silence stands beside it. Immutable.</summary>
/// <param name="MeanSquares">K-weighted (ITU-R BS.1770-4), of its sound without silent edges; the last tenth is filled up with silence.</param>
/// <param name="Length">Of that sound.</param>
sealed record ClipLevel(ImmutableArray<float> MeanSquares, TimeSpan Length)
{
    const int HopsPerSecond = 10;

    /// <summary>Measures a clip.</summary>
    /// <param name="clip">As the engine spoke it.</param>
    public static ClipLevel Of(Clip clip)
    {
        var trimmed = EdgeTrim.Trim(clip);
        var energy = new EnergyMeter(clip.Format, hop => hop * clip.Format.SampleRate / HopsPerSecond);
        energy.Add(trimmed.Samples.Span);
        energy.Add(new float[clip.Format.SampleRate / HopsPerSecond * clip.Format.Channels]);
        var hops = (int)Math.Ceiling(trimmed.Duration.TotalSeconds * HopsPerSecond);
        return new([.. energy.MeanSquares.Take(hops).Select(e => (float)e)], trimmed.Duration);
    }

    /// <summary>What it adds to a programme's loudness: the mean squares of 400 ms at 100 ms steps, before any gain.</summary>
    /// <param name="gap">The silence beside it, which a meter hears too; none where it is below zero.</param>
    public double[] Blocks(TimeSpan gap)
    {
        var hops = new double[(int)((Length + (gap > TimeSpan.Zero ? gap : TimeSpan.Zero)).TotalSeconds * HopsPerSecond)];
        for (var i = 0; i < Math.Min(hops.Length, MeanSquares.Length); i++)
            hops[i] = MeanSquares[i];
        return Loudness.Means(hops, hops: 4);
    }
}
