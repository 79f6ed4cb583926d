using System.Buffers.Binary;

namespace Audio.Episodes.Receipts;

/// <summary>Where the sound of a WAV or RF64 file (EBU Tech 3306) lies in it.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">In bytes, as the file says, which may be more than there is.</param>
readonly record struct WaveData(long Start, long Length)
{
    /// <returns>Null where it is no such file.</returns>
    public static WaveData? Find(Stream file)
    {
        Span<byte> header = stackalloc byte[12];
        if (file.ReadAtLeast(header, 12, throwOnEndOfStream: false) < 12 || !(header.StartsWith("RIFF"u8) || header.StartsWith("RF64"u8)))
            return null;
        long? length64 = null;
        Span<byte> chunk = stackalloc byte[8];
        Span<byte> sizes = stackalloc byte[16];
        while (file.ReadAtLeast(chunk, 8, throwOnEndOfStream: false) == 8)
        {
            long size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var next = file.Position + size + (size % 2);
            if (chunk.StartsWith("data"u8))
                return new(file.Position, size == uint.MaxValue && length64 is { } longer ? longer : size);
            if (chunk.StartsWith("ds64"u8) && file.ReadAtLeast(sizes, 16, throwOnEndOfStream: false) == 16)
                length64 = BinaryPrimitives.ReadInt64LittleEndian(sizes[8..]);
            file.Position = next;
        }
        return null;
    }
}
