using Audio.Sound;

namespace Audio.Tests.Support;

/// <summary>Samples in memory as a source, delivered at most <paramref name="atMost"/> at a time.</summary>
sealed class MemorySource(AudioFormat format, ReadOnlyMemory<float> samples, int atMost = int.MaxValue) : ISampleSource
{
    int _position;

    public AudioFormat Format => format;

    public int Read(Span<float> buffer)
    {
        var count = Math.Min(Math.Min(buffer.Length, atMost), samples.Length - _position);
        samples.Span.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
