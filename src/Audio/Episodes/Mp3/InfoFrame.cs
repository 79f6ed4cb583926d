using System.Buffers.Binary;
using System.Text;

namespace Audio.Episodes.Mp3;

/// <summary>
/// The silent frame before the sound that tells players how long the sound is and what to cut from both ends: Xing's tag,
/// called "Info" where the bit rate is constant, with LAME's extension (gabriel.mp3-tech.org/mp3infotag.html).
/// </summary>
static class InfoFrame
{
    /// <summary>Frames of silence that LAME's filter bank puts before the sound.</summary>
    public const int EncoderDelay = 576;

    /// <summary>Frames of silence that every decoder adds; players know it and cut it without being told.</summary>
    public const int DecoderDelay = 529;

    const int XingLength = 120;
    const int LameLength = 36;
    const uint FramesBytesTocAndQuality = 0x0F;
    const byte ConstantBitRate = 1;

    /// <summary>The header of the Info frame of a stream of <paramref name="stream"/>'s frames; low bit rates have no room for it.</summary>
    public static FrameHeader HeaderFor(FrameHeader stream) =>
        stream.WithRoomFor(FrameHeader.Length + stream.SideInfoLength + XingLength + LameLength);

    /// <summary>Builds the frame.</summary>
    /// <param name="stream">The header of the frames that follow.</param>
    /// <param name="frames">How many MP3 frames follow.</param>
    /// <param name="bytes">How many bytes follow.</param>
    /// <param name="padding">PCM frames after the sound that are not part of it.</param>
    /// <param name="crc">The CRC-16 of the bytes that follow.</param>
    /// <param name="options">How they were encoded.</param>
    /// <param name="lameVersion">Such as <c>3.100</c>.</param>
    public static byte[] Build(
        FrameHeader stream, long frames, long bytes, int padding, ushort crc, Mp3Options options, string lameVersion)
    {
        var header = HeaderFor(stream);
        var frame = new byte[header.FrameLength];
        header.Write(frame);
        var length = checked((uint)(frame.Length + bytes));

        var xing = frame.AsSpan(FrameHeader.Length + header.SideInfoLength, XingLength);
        "Info"u8.CopyTo(xing);
        BinaryPrimitives.WriteUInt32BigEndian(xing[4..], FramesBytesTocAndQuality);
        BinaryPrimitives.WriteUInt32BigEndian(xing[8..], checked((uint)frames));
        BinaryPrimitives.WriteUInt32BigEndian(xing[12..], length);
        // Where in the file, in 256ths, each hundredth of the time is: with a constant bit rate, there.
        for (var i = 0; i < 100; i++)
            xing[16 + i] = (byte)(i * 256 / 100);
        // LAME writes 100 - 10V - q; V, its variable-bit-rate quality, is 4 where it has no part.
        BinaryPrimitives.WriteUInt32BigEndian(xing[116..], (uint)(60 - options.Quality));

        var lame = frame.AsSpan(FrameHeader.Length + header.SideInfoLength + XingLength, LameLength);
        Encoding.ASCII.GetBytes($"LAME{lameVersion,-5}".AsSpan(0, 9), lame);
        lame[9] = ConstantBitRate;
        lame[20] = (byte)Math.Min(options.BitRateKbps, 255);
        // Two numbers of twelve bits.
        lame[21] = EncoderDelay >> 4;
        lame[22] = (byte)(((EncoderDelay & 15) << 4) | (padding >> 8));
        lame[23] = (byte)padding;
        lame[24] = SourceBits(header);
        BinaryPrimitives.WriteUInt32BigEndian(lame[28..], length);
        BinaryPrimitives.WriteUInt16BigEndian(lame[32..], crc);
        var upToHere = FrameHeader.Length + header.SideInfoLength + XingLength + 34;
        BinaryPrimitives.WriteUInt16BigEndian(lame[34..], Crc16.Append(0, frame.AsSpan(0, upToHere)));
        return frame;
    }

    /// <summary>Reads what such a frame says, whoever wrote it.</summary>
    /// <param name="frame">The first frame of a file.</param>
    /// <param name="header">Its header.</param>
    /// <returns>Null where it is a frame of sound.</returns>
    public static InfoContent? Read(ReadOnlySpan<byte> frame, FrameHeader header)
    {
        var start = FrameHeader.Length + header.SideInfoLength;
        if (frame.Length < start + XingLength + LameLength || !(frame[start..].StartsWith("Info"u8) || frame[start..].StartsWith("Xing"u8)))
            return null;
        var lame = frame[(start + XingLength)..];
        return new(
            Encoding.Latin1.GetString(lame[..9]).TrimEnd('\0', ' '), BinaryPrimitives.ReadUInt32BigEndian(frame[(start + 8)..]),
            (lame[21] << 4) | (lame[22] >> 4), ((lame[22] & 15) << 8) | lame[23]);
    }

    // Sample rate (bits 6 and 7), stereo mode (bits 2 to 4: 0 mono, 3 joint), noise shaping (bits 0 and 1: LAME's 1).
    static byte SourceBits(FrameHeader header)
    {
        var rate = header.SampleRate switch { 32000 => 0, 44100 => 1, _ => 2 };
        return (byte)((rate << 6) | ((header.Channels == 1 ? 0 : 3) << 2) | 1);
    }
}

/// <summary>What an Info frame says.</summary>
/// <param name="Encoder">Such as <c>LAME3.100</c>.</param>
/// <param name="Frames">How many MP3 frames follow.</param>
/// <param name="Delay">PCM frames before the sound, which decoders cut off besides their own delay.</param>
/// <param name="Padding">PCM frames behind it.</param>
readonly record struct InfoContent(string Encoder, long Frames, int Delay, int Padding);
