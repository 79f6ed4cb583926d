using System.Buffers.Binary;
using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>The first four bytes of an MPEG-1 layer III frame (ISO/IEC 11172-3, 2.4.1.3), without CRC.</summary>
/// <param name="BitRateKbps">Of all channels together.</param>
/// <param name="SampleRate">32,000, 44,100 or 48,000.</param>
/// <param name="Channels">1 or 2.</param>
/// <param name="IsPadded">True where the frame is one byte longer, to keep the average bit rate.</param>
readonly record struct FrameHeader(int BitRateKbps, int SampleRate, int Channels, bool IsPadded)
{
    public const int Length = 4;

    /// <summary>PCM frames in an MPEG-1 layer III frame.</summary>
    public const int Frames = 1152;

    /// <summary>320 kbit/s at 32 kHz, padded.</summary>
    public const int MaxFrameLength = 1441;

    // Sync word, MPEG-1, layer III, no CRC.
    const uint Fixed = 0xFFFB0000;
    const uint FixedMask = 0xFFFF0000;
    const uint OriginalBit = 0x04;
    const int Mono = 3;
    const int JointStereo = 1;

    // Index 0 means a free format, which nothing here writes.
    static readonly int[] BitRatesKbps = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    static readonly int[] SampleRates = [44100, 48000, 32000];

    /// <summary>Those that MPEG-1 layer III has, in kbit/s.</summary>
    public static ReadOnlySpan<int> BitRates => BitRatesKbps.AsSpan(1);

    /// <summary>The whole frame's length in bytes, the header included.</summary>
    public int FrameLength => (144_000 * BitRateKbps / SampleRate) + (IsPadded ? 1 : 0);

    /// <summary>The length of what stands between the header and the coded sound.</summary>
    public int SideInfoLength => Channels == 1 ? 17 : 32;

    /// <summary>The header, unpadded, of frames that hold sound of a format at a bit rate.</summary>
    /// <exception cref="ArgumentException">MPEG-1 layer III has no such frames.</exception>
    public static FrameHeader Of(AudioFormat format, int bitRateKbps) =>
        Array.IndexOf(BitRatesKbps, bitRateKbps) > 0 && SampleRates.Contains(format.SampleRate) && format.Channels is 1 or 2
            ? new(bitRateKbps, format.SampleRate, format.Channels, IsPadded: false)
            : throw new ArgumentException($"MP3 has no {format.SampleRate} Hz with {format.Channels} channels at {bitRateKbps} kbit/s.");

    /// <summary>The same, unpadded, at the lowest bit rate from this one up whose frames have room for <paramref name="length"/> bytes.</summary>
    public FrameHeader WithRoomFor(int length)
    {
        var header = this with { IsPadded = false };
        return BitRatesKbps.Where(r => r >= header.BitRateKbps).Select(r => header with { BitRateKbps = r })
            .First(h => h.FrameLength >= length);
    }

    /// <summary>Reads the header of a frame.</summary>
    /// <returns>False where the bytes are not an MPEG-1 layer III header without CRC.</returns>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out FrameHeader header)
    {
        header = default;
        if (bytes.Length < Length)
            return false;
        var bits = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var bitRate = (int)(bits >> 12) & 15;
        var sampleRate = (int)(bits >> 10) & 3;
        if ((bits & FixedMask) != Fixed || bitRate is 0 or 15 || sampleRate == 3)
            return false;
        var mode = (bits >> 6) & 3;
        header = new(BitRatesKbps[bitRate], SampleRates[sampleRate], mode == Mono ? 1 : 2, (bits & 0x200) != 0);
        return true;
    }

    /// <summary>Writes the header over the first bytes of <paramref name="frame"/>.</summary>
    public void Write(Span<byte> frame)
    {
        var bitRate = (uint)Array.IndexOf(BitRatesKbps, BitRateKbps);
        var sampleRate = (uint)Array.IndexOf(SampleRates, SampleRate);
        var mode = Channels == 1 ? Mono : JointStereo;
        BinaryPrimitives.WriteUInt32BigEndian(
            frame, Fixed | (bitRate << 12) | (sampleRate << 10) | (IsPadded ? 0x200u : 0) | ((uint)mode << 6) | OriginalBit);
    }
}
