using System.Numerics;
using System.Runtime.InteropServices;

namespace Audio;

/// <summary>The checksum CRC-32C (RFC 3720, appendix B.4), which processors compute by themselves.</summary>
static class Crc32C
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        var longs = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var value in longs)
            crc = BitOperations.Crc32C(crc, value);
        foreach (var value in bytes[(longs.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
