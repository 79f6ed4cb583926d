using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>Cuts off the silence that an engine puts around what it speaks, which would otherwise add up with our own gaps.</summary>
static class EdgeTrim
{
    /// <summary>Sound is what comes within this of the loudest window: far below any consonant, far above a noise floor.</summary>
    const double ThresholdDb = -45;

    static readonly TimeSpan Window = TimeSpan.FromMilliseconds(5);

    /// <summary>Kept before the first sound: the breath of a consonant.</summary>
    static readonly TimeSpan Before = TimeSpan.FromMilliseconds(10);

    /// <summary>Kept after the last sound: a voice dies away more slowly than it begins.</summary>
    static readonly TimeSpan After = TimeSpan.FromMilliseconds(25);

    /// <returns>The clip without its silent edges; a clip of pure silence is returned as it is.</returns>
    public static Clip Trim(Clip clip)
    {
        var window = (int)clip.Format.ToFrames(Window) * clip.Format.Channels;
        var levels = Levels(clip.Samples.Span, window);
        var threshold = levels.DefaultIfEmpty(0).Max() * (float)Decibels.ToGain(ThresholdDb);
        var first = Array.FindIndex(levels, l => l > threshold);
        if (first < 0)
            return clip;
        var last = Array.FindLastIndex(levels, l => l > threshold);

        var start = Math.Max(0, (first * window) - Samples(clip, Before));
        var end = Math.Min(clip.Samples.Length, ((last + 1) * window) + Samples(clip, After));
        var cut = clip.Format.ToTime(start / clip.Format.Channels);
        return new(clip.Format, clip.Samples[start..end], [.. clip.Words.Select(w => w with { Start = w.Start - cut })]);
    }

    static int Samples(Clip clip, TimeSpan time) => (int)clip.Format.ToFrames(time) * clip.Format.Channels;

    static float[] Levels(ReadOnlySpan<float> samples, int window)
    {
        var levels = new float[(samples.Length + window - 1) / window];
        for (var i = 0; i < levels.Length; i++)
        {
            var part = samples.Slice(i * window, Math.Min(window, samples.Length - (i * window)));
            levels[i] = MathF.Sqrt(TensorPrimitives.SumOfSquares(part) / part.Length);
        }
        return levels;
    }
}
