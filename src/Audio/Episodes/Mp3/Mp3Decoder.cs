using System.Runtime.InteropServices;
using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>Decodes what <see cref="Mp3Encoder"/> wrote, to measure what listeners will hear. Stateless and thread-safe.</summary>
static class Mp3Decoder
{
    // Encoder and decoder are late by so much together; what they owe at a segment's end is its silence.
    const int Delay = InfoFrame.EncoderDelay + InfoFrame.DecoderDelay;

    /// <summary>Decodes a segment.</summary>
    /// <param name="segment">Its MP3 frames, whole.</param>
    /// <param name="format">Mono or stereo.</param>
    /// <returns>Interleaved samples in ±1.0, the segment's own first, 1152 for each MP3 frame and channel.</returns>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static float[] Decode(ReadOnlySpan<byte> segment, AudioFormat format)
    {
        using var decoder = new Mp3Stream(format);
        var decoded = new List<float>(segment.Length * 3);
        var frames = 0;
        while (segment.Length > 0)
        {
            if (!FrameHeader.TryParse(segment, out var header) || header.FrameLength > segment.Length)
                throw new InvalidDataException("A segment consists of MP3 frames.");
            decoded.AddRange(decoder.Decode(segment[..header.FrameLength]));
            segment = segment[header.FrameLength..];
            frames++;
        }
        var samples = new float[frames * FrameHeader.Frames * format.Channels];
        var late = Math.Min(decoded.Count, Delay * format.Channels);
        CollectionsMarshal.AsSpan(decoded)[late..].CopyTo(samples);
        return samples;
    }
}
