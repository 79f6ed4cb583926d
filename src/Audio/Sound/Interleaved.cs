namespace Audio.Sound;

/// <summary>Interleaved samples: frame after frame, each with a sample of every channel.</summary>
static class Interleaved
{
    /// <summary>Copies one channel out of whole frames.</summary>
    /// <param name="target">At least as long as there are frames.</param>
    public static void CopyChannel(ReadOnlySpan<float> samples, int channel, int channels, Span<float> target)
    {
        if (channels == 1)
        {
            samples.CopyTo(target);
            return;
        }
        target = target[..(samples.Length / channels)];
        for (int i = 0, from = channel; i < target.Length; i++, from += channels)
            target[i] = samples[from];
    }
}
