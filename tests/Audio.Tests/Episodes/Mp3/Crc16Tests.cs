using Audio.Episodes.Mp3;

namespace Audio.Tests.Episodes.Mp3;

public sealed class Crc16Tests
{
    [Fact]
    public void The_check_value_is_that_of_crc_16_arc() => Assert.Equal(0xBB3D, Crc16.Append(0, "123456789"u8));

    [Fact]
    public void Parts_give_what_the_whole_gives() =>
        Assert.Equal(Crc16.Append(0, "123456789"u8), Crc16.Append(Crc16.Append(0, "1234"u8), "56789"u8));

    [Fact]
    public void Eight_bytes_at_once_give_what_one_after_the_other_gives()
    {
        for (var length = 0; length < 100; length++)
        {
            var bytes = Enumerable.Range(0, length).Select(i => (byte)((i * 89) + length)).ToArray();
            Assert.Equal(bytes.Aggregate((ushort)0x1234, (crc, b) => Crc16.Append(crc, [b])), Crc16.Append(0x1234, bytes));
        }
    }
}
