namespace Audio.Sound;

/// <summary>Plays a clip once. Not thread-safe; the clip itself may be shared.</summary>
/// <param name="clip">What is played.</param>
/// <param name="start">The first frame that is heard, 0 to the clip's length.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> lies outside the clip.</exception>
sealed class ClipSource(Clip clip, long start = 0) : ISampleSource
{
    ReadOnlyMemory<float> _rest = clip.Samples[checked((int)(start * clip.Format.Channels))..];

    public AudioFormat Format => clip.Format;

    public int Read(Span<float> buffer)
    {
        var read = _rest[..Math.Min(buffer.Length, _rest.Length)];
        read.Span.CopyTo(buffer);
        _rest = _rest[read.Length..];
        return read.Length;
    }
}
