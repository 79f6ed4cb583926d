using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Audio.Sound;

/// <summary>Samples without a header.</summary>
static class Pcm
{
    /// <summary>Reads interleaved 16-bit little-endian samples; what is less than a whole frame at the end is left out.</summary>
    /// <param name="bytes">From the first frame on.</param>
    /// <param name="format">Rate and channels, which the bytes themselves do not say.</param>
    /// <param name="words">When each word is heard; empty where unknown.</param>
    public static Clip Decode16(ReadOnlySpan<byte> bytes, AudioFormat format, ImmutableArray<WordTime> words = default)
    {
        var samples = new float[bytes.Length / (sizeof(short) * format.Channels) * format.Channels];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(i * sizeof(short))..]) / 32768f;
        return new(format, samples, words);
    }
}
