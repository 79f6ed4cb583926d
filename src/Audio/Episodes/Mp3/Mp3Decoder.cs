using System.Runtime.InteropServices;
using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>Decodes what <see cref="Mp3Encoder"/> wrote, to measure what listeners will hear. Stateless and thread-safe.</summary>
static class Mp3Decoder
{
    // Encoder and decoder are late by so much together; what they owe at a segment's end is its silence.
    const int Delay = InfoFrame.EncoderDelay + 529;

    // LAME's decoders share tables, which one that starts fills, and the buffer into which each of them decodes a frame.
    static readonly Lock Calling = new();

    /// <summary>Decodes a segment.</summary>
    /// <param name="segment">Its MP3 frames, whole.</param>
    /// <param name="format">Mono or stereo.</param>
    /// <returns>Interleaved samples in ±1.0, the segment's own first, 1152 for each MP3 frame and channel.</returns>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static float[] Decode(ReadOnlySpan<byte> segment, AudioFormat format)
    {
        using var decoder = Open();
        var decoded = new List<float>(segment.Length * 3);
        var frames = 0;
        Span<short> left = stackalloc short[FrameHeader.Frames], right = stackalloc short[FrameHeader.Frames];
        while (segment.Length > 0)
        {
            if (!FrameHeader.TryParse(segment, out var header) || header.FrameLength > segment.Length)
                throw new InvalidDataException("A segment consists of MP3 frames.");
            int count;
            lock (Calling)
                count = Lame.Decode(decoder, segment, header.FrameLength, left, right);
            Take(count, left, right);
            segment = segment[header.FrameLength..];
            frames++;
        }
        var samples = new float[frames * FrameHeader.Frames * format.Channels];
        var late = Math.Min(decoded.Count, Delay * format.Channels);
        CollectionsMarshal.AsSpan(decoded)[late..].CopyTo(samples);
        return samples;

        void Take(int count, ReadOnlySpan<short> left, ReadOnlySpan<short> right)
        {
            if (count < 0)
                throw new InvalidDataException("A segment consists of whole MP3 frames.");
            for (var i = 0; i < count; i++)
            {
                decoded.Add(left[i] / 32768f);
                if (format.Channels == 2)
                    decoded.Add(right[i] / 32768f);
            }
        }
    }

    static LameDecoderHandle Open()
    {
        lock (Calling)
        {
            var decoder = Lame.InitDecoder();
            // It would tell standard error of what it finds.
            Lame.SetErrorReport(decoder, 0);
            Lame.SetMessageReport(decoder, 0);
            Lame.SetDebugReport(decoder, 0);
            return decoder;
        }
    }
}
