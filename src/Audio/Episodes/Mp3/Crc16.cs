namespace Audio.Episodes.Mp3;

/// <summary>The checksum of LAME's tag: polynomial x¹⁶ + x¹⁵ + x² + 1, reflected, starting at 0 (CRC-16/ARC).</summary>
static class Crc16
{
    static readonly ushort[] Table = [.. Enumerable.Range(0, 256).Select(OfByte)];

    /// <summary>Continues <paramref name="crc"/>, 0 at first, over <paramref name="bytes"/>.</summary>
    public static ushort Append(ushort crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            crc = (ushort)((crc >> 8) ^ Table[(byte)(crc ^ b)]);
        return crc;
    }

    static ushort OfByte(int value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value >> 1) ^ ((value & 1) == 0 ? 0 : 0xA001);
        return (ushort)value;
    }
}
