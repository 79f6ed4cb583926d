namespace Audio.Episodes.Mp3;

/// <summary>Walks over MP3 frames, one after the other with nothing between them. Not thread-safe.</summary>
sealed class FrameReader(Stream stream)
{
    readonly byte[] _buffer = new byte[FrameHeader.MaxFrameLength];

    /// <summary>The last frame's header.</summary>
    public FrameHeader Header { get; private set; }

    /// <summary>The last frame, its header included; overwritten by the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Frame => _buffer.AsSpan(0, Header.FrameLength);

    /// <summary>Goes to the next frame.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="InvalidDataException">What follows is not a whole MPEG-1 layer III frame.</exception>
    public bool Read()
    {
        var start = stream.ReadAtLeast(_buffer.AsSpan(0, FrameHeader.Length), FrameHeader.Length, throwOnEndOfStream: false);
        // Taggers put what they say twice behind the sound: ID3v1 begins with TAG, APEv2 with APETAGEX.
        if (start == 0 || _buffer.AsSpan(0, start).StartsWith("TAG"u8) || _buffer.AsSpan(0, start).SequenceEqual("APET"u8))
            return false;
        if (!FrameHeader.TryParse(_buffer.AsSpan(0, start), out var header))
            throw new InvalidDataException("There is no MP3 frame where one should start.");
        var rest = _buffer.AsSpan(FrameHeader.Length, header.FrameLength - FrameHeader.Length);
        if (stream.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) < rest.Length)
            throw new InvalidDataException("The last MP3 frame is cut short.");
        Header = header;
        return true;
    }
}
