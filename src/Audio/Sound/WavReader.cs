using System.Buffers.Binary;

namespace Audio.Sound;

/// <summary>One pass over a WAV file, chunk by chunk, without seeking.</summary>
sealed class WavReader(Stream stream)
{
    const ushort Extensible = 0xFFFE;

    // espeak-ng and sox leave this (or a little more) where they cannot go back to enter the size; ffmpeg leaves 0xFFFFFFFF.
    const uint LeastStreamedSize = 0x7FFF_0000;

    readonly record struct Encoding(AudioFormat Format, bool IsFloat, int Width);

    public Clip Read()
    {
        Span<byte> riff = stackalloc byte[12];
        ReadExactly(riff, "the header");
        if (!riff[..4].SequenceEqual("RIFF"u8) || !riff[8..].SequenceEqual("WAVE"u8))
            throw new InvalidDataException("This is not a WAV file: it does not start with RIFF and WAVE.");
        var isStreamed = BinaryPrimitives.ReadUInt32LittleEndian(riff[4..]) is 0 or >= LeastStreamedSize;

        Encoding? encoding = null;
        Span<byte> header = stackalloc byte[8];
        while (true)
        {
            ReadExactly(header, "a chunk before the data chunk");
            var size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            if (header[..4].SequenceEqual("data"u8))
            {
                if (encoding is not { } known)
                    throw new InvalidDataException("The WAV file has no format chunk before its data chunk.");
                return ToClip(known, size >= LeastStreamedSize || (size == 0 && isStreamed) ? ReadToEnd() : ReadData(size));
            }
            if (header[..4].SequenceEqual("fmt "u8))
                encoding = ReadFormat(size);
            else
                Skip(size);
            // Chunks start at even offsets.
            Skip(size % 2);
        }
    }

    Encoding ReadFormat(uint size)
    {
        const int PcmSize = 16, ExtensibleSize = 40;
        if (size < PcmSize)
            throw new InvalidDataException($"The WAV file's format chunk has {size} bytes instead of {PcmSize} or more.");
        Span<byte> chunk = stackalloc byte[ExtensibleSize];
        chunk = chunk[..(int)Math.Min(size, ExtensibleSize)];
        ReadExactly(chunk, "the format chunk");
        Skip(size - (uint)chunk.Length);

        var tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
        var frame = BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        // The extensible form has the tag proper at the start of a GUID.
        if (tag == Extensible && chunk.Length == ExtensibleSize)
            tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);

        if ((tag, bits) is not ((Wav.Pcm, 16 or 24 or 32) or (Wav.Float, 32)))
        {
            throw new InvalidDataException(
                $"The WAV file has format {tag} with {bits} bits; 16-, 24- and 32-bit integers and 32-bit floats can be read.");
        }
        if (channels == 0 || rate is < 1_000 or > 1_000_000 || frame != channels * bits / 8)
        {
            throw new InvalidDataException(
                $"The WAV file's format chunk is damaged: {channels} channels, {rate} Hz, {frame} bytes a frame.");
        }
        return new(new((int)rate, channels), tag == Wav.Float, bits / 8);
    }

    static Clip ToClip(Encoding encoding, ReadOnlySpan<byte> data)
    {
        var (format, isFloat, width) = encoding;
        if (data.Length % (format.Channels * width) != 0)
            throw new InvalidDataException("The WAV file is cut short: it ends within a frame.");
        var samples = new float[data.Length / width];
        for (var i = 0; i < samples.Length; i++)
        {
            var bytes = data.Slice(i * width, width);
            samples[i] = (width, isFloat) switch
            {
                (2, _) => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32768f,
                (3, _) => ((bytes[0] << 8) | (bytes[1] << 16) | (bytes[2] << 24)) / 2147483648f,
                (_, true) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
                _ => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2147483648f,
            };
        }
        return new(format, samples);
    }

    // In steps, not at once: a damaged size must not reserve two gigabytes.
    ReadOnlySpan<byte> ReadData(uint size)
    {
        var data = new MemoryStream((int)Math.Min(size, 1 << 20));
        CopyUpTo(size, data);
        if (data.Length < size)
            throw new InvalidDataException($"The WAV file is cut short: {data.Length} of {size} bytes of its data chunk are there.");
        return data.GetBuffer().AsSpan(0, (int)data.Length);
    }

    ReadOnlySpan<byte> ReadToEnd()
    {
        var data = new MemoryStream();
        stream.CopyTo(data);
        return data.GetBuffer().AsSpan(0, (int)data.Length);
    }

    void Skip(uint size)
    {
        if (CopyUpTo(size, Stream.Null) < size)
            throw new InvalidDataException("The WAV file is cut short within a chunk before the data chunk.");
    }

    long CopyUpTo(uint size, Stream target)
    {
        var buffer = new byte[(int)Math.Min(size, 81_920)];
        var copied = 0L;
        while (copied < size && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, size - copied)) is > 0 and var read)
        {
            target.Write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    void ReadExactly(Span<byte> buffer, string what)
    {
        if (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
            throw new InvalidDataException($"The WAV file is cut short: it ends within {what}.");
    }
}
