using System.Buffers.Binary;

namespace Audio.Sound;

/// <summary>How <see cref="Wav"/> stores a sample.</summary>
public enum WavEncoding
{
    /// <summary>16-bit integers: small, and exact for material that was 16-bit.</summary>
    Pcm16,

    /// <summary>32-bit floating point: exact for everything.</summary>
    FloatingPoint,
}

/// <summary>WAV files: RIFF/WAVE as in Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0", 1991.</summary>
public static class Wav
{
    internal const ushort Pcm = 1;
    internal const ushort Float = 3;

    /// <summary>Reads a whole file of 16-, 24- or 32-bit integers or 32-bit floats; the stream need not be seekable.</summary>
    /// <remarks>
    /// Sizes that programs leave in a header when they write to a pipe are understood as "to the end". Other chunks are skipped.
    /// </remarks>
    /// <exception cref="InvalidDataException">It is no such file, or it is damaged or cut short.</exception>
    public static Clip Read(Stream stream) => new WavReader(stream).Read();

    /// <summary>Writes a whole file; the same clip always gives the same bytes. The stream need not be seekable.</summary>
    /// <exception cref="ArgumentException">The clip is larger than the 4 GB that fit into a WAV file.</exception>
    public static void Write(Stream stream, Clip clip, WavEncoding encoding = WavEncoding.Pcm16)
    {
        var width = encoding == WavEncoding.Pcm16 ? 2 : 4;
        var header = new byte[encoding == WavEncoding.Pcm16 ? 44 : 58];
        var size = (long)clip.Samples.Length * width;
        if (size > uint.MaxValue - header.Length)
            throw new ArgumentException("A WAV file holds at most 4 GB.", nameof(clip));
        WriteHeader(header, clip, width, (uint)size);
        stream.Write(header);
        WriteSamples(stream, clip.Samples.Span, width);
    }

    static void WriteHeader(Span<byte> header, Clip clip, int width, uint size)
    {
        var frame = clip.Format.Channels * width;
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)header.Length - 8 + size);
        "WAVEfmt "u8.CopyTo(header[8..]);
        // Anything but integers has an extension, here empty, and must state its length in frames.
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], width == 2 ? 16 : 18);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], width == 2 ? Pcm : Float);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], checked((ushort)clip.Format.Channels));
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], clip.Format.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], clip.Format.SampleRate * frame);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], checked((ushort)frame));
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], (ushort)(width * 8));
        if (width == 4)
        {
            "fact"u8.CopyTo(header[38..]);
            BinaryPrimitives.WriteInt32LittleEndian(header[42..], 4);
            BinaryPrimitives.WriteUInt32LittleEndian(header[46..], (uint)clip.Frames);
        }
        "data"u8.CopyTo(header[^8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[^4..], size);
    }

    static void WriteSamples(Stream stream, ReadOnlySpan<float> samples, int width)
    {
        var block = new byte[16_384];
        for (var position = 0; position < samples.Length;)
        {
            var count = Math.Min(block.Length / width, samples.Length - position);
            var part = samples.Slice(position, count);
            if (width == 2)
                Quantizer.ToBytes(part, position, block);
            else
            {
                for (var i = 0; i < count; i++)
                    BinaryPrimitives.WriteSingleLittleEndian(block.AsSpan(i * width), part[i]);
            }
            stream.Write(block, 0, count * width);
            position += count;
        }
    }
}
