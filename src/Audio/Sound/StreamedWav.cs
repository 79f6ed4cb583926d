using System.Buffers.Binary;

namespace Audio.Sound;

/// <summary>
/// Writes 16-bit WAV whose length is not known yet, to a file or into a pipe: sizes say "to the end", which every reader of pipes
/// understands, and are entered at the end where the stream can be sought. Not thread-safe; does not own its stream.
/// </summary>
public sealed class StreamedWav
{
    const int HeaderBytes = 44, RiffHeader = 8;

    readonly Stream _stream;
    readonly AudioFormat _format;
    long _samples;

    /// <summary>Writes the header.</summary>
    public StreamedWav(Stream stream, AudioFormat format)
    {
        (_stream, _format) = (stream, format);
        WriteHeader(uint.MaxValue);
    }

    /// <summary>Adds sound at the end.</summary>
    /// <param name="samples">±1.0, interleaved, whole frames in the format of the file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(ReadOnlySpan<float> samples)
    {
        var bytes = new byte[samples.Length * sizeof(short)];
        Quantizer.ToBytes(samples, _samples, bytes);
        _samples += samples.Length;
        _stream.Write(bytes);
        _stream.Flush();
    }

    /// <summary>Enters the sizes, where the stream can be sought; it then stands at its end.</summary>
    public void Complete()
    {
        if (!_stream.CanSeek)
            return;
        _stream.Position = 0;
        WriteHeader((uint)Math.Min(_samples * sizeof(short), uint.MaxValue - HeaderBytes));
        _stream.Position = _stream.Length;
    }

    void WriteHeader(uint size)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        var frame = _format.Channels * sizeof(short);
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], size == uint.MaxValue ? size : size + HeaderBytes - RiffHeader);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], Wav.Pcm);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)_format.Channels);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], _format.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], _format.SampleRate * frame);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], (ushort)frame);
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], size);
        _stream.Write(header);
    }
}
