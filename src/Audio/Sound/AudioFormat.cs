namespace Audio.Sound;

/// <summary>
/// The shape of a stretch of audio: float samples in ±1.0, interleaved. The one place where frames become time and time frames.
/// </summary>
/// <param name="SampleRate">Frames per second, 8,000 to 192,000 in practice.</param>
/// <param name="Channels">Samples in a frame: 1 mono, 2 stereo.</param>
public readonly record struct AudioFormat(int SampleRate, int Channels)
{
    /// <summary>The time at which <paramref name="frame"/> starts, rounded down to 100 ns.</summary>
    public TimeSpan ToTime(long frame) =>
        TimeSpan.FromTicks((long)((Int128)frame * TimeSpan.TicksPerSecond / SampleRate));

    /// <summary>The frame nearest to <paramref name="time"/>, which may be negative.</summary>
    public long ToFrames(TimeSpan time) => time < TimeSpan.Zero
        ? -ToFrames(-time)
        : (long)((((Int128)time.Ticks * SampleRate) + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond);
}
