using System.Buffers.Binary;
using System.Text;
using Audio.Episodes.Receipts;

namespace Audio.Tests.Episodes.Receipts;

public sealed class WaveDataTests
{
    [Fact]
    public void The_sound_lies_behind_other_chunks_at_even_places()
    {
        using var file = new MemoryStream([.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8, .. Chunk("JUNK", 3), 1, 2, 3, 0, .. Chunk("data", 4), 5, 6, 7, 8]);

        Assert.Equal(new WaveData(32, 4), WaveData.Find(file));
    }

    [Fact]
    public void Above_4_GB_its_length_stands_elsewhere()
    {
        var sizes = new byte[28];
        BinaryPrimitives.WriteInt64LittleEndian(sizes.AsSpan(8), 5_000_000_000);
        using var file = new MemoryStream([.. "RF64"u8, 0xFF, 0xFF, 0xFF, 0xFF, .. "WAVE"u8, .. Chunk("ds64", 28), .. sizes, .. Chunk("data", uint.MaxValue)]);

        Assert.Equal(5_000_000_000, WaveData.Find(file)?.Length);
    }

    [Fact]
    public void What_is_no_WAV_has_none() => Assert.Null(WaveData.Find(new MemoryStream("RIFF, as they say"u8.ToArray())));

    static byte[] Chunk(string name, uint length)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, length);
        return [.. Encoding.ASCII.GetBytes(name), .. size];
    }
}
