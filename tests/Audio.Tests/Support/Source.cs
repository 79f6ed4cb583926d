using Audio.Sound;

namespace Audio.Tests.Support;

/// <summary>A source over samples in memory whose reads give at most so many frames, again and again.</summary>
sealed class Source(AudioFormat format, float[] samples, params int[] readSizes) : ISampleSource
{
    int _position;
    int _reads;

    public AudioFormat Format => format;

    public int Read(Span<float> buffer)
    {
        var most = readSizes.Length == 0 ? buffer.Length : readSizes[_reads++ % readSizes.Length] * format.Channels;
        var count = Math.Min(Math.Min(most, buffer.Length), samples.Length - _position);
        samples.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    /// <summary>All that a source gives when asked for so many frames, again and again.</summary>
    public static float[] Drain(ISampleSource source, params int[] readSizes)
    {
        var all = new List<float>();
        var sizes = readSizes.Length == 0 ? [4096] : readSizes;
        for (var reads = 0; ; reads++)
        {
            var buffer = new float[sizes[reads % sizes.Length] * source.Format.Channels];
            var read = source.Read(buffer);
            if (read == 0)
                return [.. all];
            all.AddRange(buffer.AsSpan(0, read));
        }
    }
}
