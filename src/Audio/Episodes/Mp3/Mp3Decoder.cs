using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>Decodes what <see cref="Mp3Encoder"/> wrote, to measure what listeners will hear. Stateless and thread-safe.</summary>
static class Mp3Decoder
{
    // Encoder and decoder are late by so much together; what they owe at a segment's end is its silence.
    const int Delay = InfoFrame.EncoderDelay + InfoFrame.DecoderDelay;

    /// <summary>Decodes a segment: 1152 frames for each of its MP3 frames, the segment's own first.</summary>
    /// <param name="segment">Its MP3 frames, whole.</param>
    /// <param name="format">Mono or stereo.</param>
    /// <param name="take">Gets interleaved samples in ±1.0, whole frames, valid only during the call.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static void Decode(ReadOnlySpan<byte> segment, AudioFormat format, Action<ReadOnlySpan<float>> take)
    {
        using var decoder = new Mp3Stream(format);
        var late = Delay * format.Channels;
        var owed = 0;
        while (segment.Length > 0)
        {
            if (!FrameHeader.TryParse(segment, out var header) || header.FrameLength > segment.Length)
                throw new InvalidDataException("A segment consists of MP3 frames.");
            var decoded = decoder.Decode(segment[..header.FrameLength]);
            var heard = decoded[Math.Min(late, decoded.Length)..];
            late -= decoded.Length - heard.Length;
            take(heard);
            owed += (FrameHeader.Frames * format.Channels) - heard.Length;
            segment = segment[header.FrameLength..];
        }
        take(new float[owed]);
    }
}
