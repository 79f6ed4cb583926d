namespace Audio.Sound;

/// <summary>Lets sound come in and go along a raised cosine, in place.</summary>
static class Fade
{
    /// <param name="samples">Interleaved, whole frames.</param>
    /// <param name="length">Of the fade; at most half of the sound is touched.</param>
    public static void In(Span<float> samples, AudioFormat format, TimeSpan length)
    {
        var frames = FramesOf(samples, format, length);
        for (var i = 0; i < frames; i++)
            Scale(samples.Slice(i * format.Channels, format.Channels), i, frames);
    }

    /// <inheritdoc cref="In"/>
    public static void Out(Span<float> samples, AudioFormat format, TimeSpan length)
    {
        var frames = FramesOf(samples, format, length);
        for (var i = 0; i < frames; i++)
            Scale(samples.Slice(samples.Length - ((i + 1) * format.Channels), format.Channels), i, frames);
    }

    static int FramesOf(Span<float> samples, AudioFormat format, TimeSpan length) =>
        (int)Math.Min(format.ToFrames(length), samples.Length / format.Channels / 2);

    // The outermost frame is zero.
    static void Scale(Span<float> frame, int position, int length)
    {
        var gain = 0.5f - (0.5f * MathF.Cos(MathF.PI * position / length));
        foreach (ref var sample in frame)
            sample *= gain;
    }
}
