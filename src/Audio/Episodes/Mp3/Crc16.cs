using System.Buffers.Binary;

namespace Audio.Episodes.Mp3;

/// <summary>
/// The checksum of LAME's tag: polynomial x¹⁶ + x¹⁵ + x² + 1, reflected, starting at 0 (CRC-16/ARC). Eight bytes at once (M. Kounavis and
/// F. Berry, "A systematic approach to building high performance software-based CRC generators", ISCC 2005): it goes over every byte of an episode.
/// </summary>
static class Crc16
{
    const int Slices = 8;

    // What a byte adds that so many bytes follow.
    static readonly ushort[][] Tables = MakeTables();

    /// <summary>Continues <paramref name="crc"/>, 0 at first, over <paramref name="bytes"/>.</summary>
    public static ushort Append(ushort crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            var next = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = (ushort)(Tables[7][(byte)next] ^ Tables[6][(byte)(next >> 8)] ^ Tables[5][(byte)(next >> 16)] ^ Tables[4][(byte)(next >> 24)]
                ^ Tables[3][(byte)(next >> 32)] ^ Tables[2][(byte)(next >> 40)] ^ Tables[1][(byte)(next >> 48)] ^ Tables[0][(byte)(next >> 56)]);
        }
        foreach (var b in bytes)
            crc = (ushort)((crc >> 8) ^ Tables[0][(byte)(crc ^ b)]);
        return crc;
    }

    static ushort[][] MakeTables()
    {
        var tables = new ushort[Slices][];
        tables[0] = [.. Enumerable.Range(0, 256).Select(OfByte)];
        for (var i = 1; i < Slices; i++)
            tables[i] = [.. tables[i - 1].Select(crc => (ushort)((crc >> 8) ^ tables[0][(byte)crc]))];
        return tables;
    }

    static ushort OfByte(int value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value >> 1) ^ ((value & 1) == 0 ? 0 : 0xA001);
        return (ushort)value;
    }
}
