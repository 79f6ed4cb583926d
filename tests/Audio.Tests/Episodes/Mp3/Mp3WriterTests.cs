using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Audio.Episodes.Mp3;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Mp3;

public sealed class Mp3WriterTests
{
    const int Unit = Mp3Encoder.SegmentUnit;

    static readonly byte[] Segment = Codec.Encode(Codec.Segment(Signals.Speech(30 * Unit, seed: 5)));

    [Theory]
    [InlineData(128, 1)]
    [InlineData(32, 1)]
    [InlineData(64, 2)]
    [InlineData(320, 2)]
    public void The_info_frame_counts_what_follows_and_its_checksums_are_right(int kbps, int channels)
    {
        var options = new Mp3Options { BitRateKbps = kbps };
        var format = new AudioFormat(44100, channels);
        var segment = Codec.Encode(Codec.Segment(Signals.Speech(30 * Unit * channels, seed: 5), channels), options, format);

        var file = Codec.Join([segment, segment], options, format);

        var reader = new FrameReader(new MemoryStream(file));
        Assert.True(reader.Read());
        var info = reader.Frame.ToArray();
        var tag = info.AsSpan(4 + reader.Header.SideInfoLength);
        var frames = 0;
        while (reader.Read())
            frames++;
        Assert.Equal((2 * 32) + 1, frames);
        Assert.Equal("Info", Encoding.ASCII.GetString(tag[..4]));
        Assert.Equal(frames, BinaryPrimitives.ReadInt32BigEndian(tag[8..]));
        Assert.Equal(file.Length, BinaryPrimitives.ReadInt32BigEndian(tag[12..]));
        Assert.Equal([0, 128, 253], new[] { tag[16], tag[16 + 50], tag[16 + 99] });
        Assert.Equal($"LAME{Lame.Version}", Encoding.ASCII.GetString(tag[120..129]).TrimEnd());
        Assert.Equal(0x240240, BinaryPrimitives.ReadInt32BigEndian(tag[140..]) & 0xFFFFFF);
        Assert.Equal(file.Length, BinaryPrimitives.ReadInt32BigEndian(tag[148..]));
        Assert.Equal(Crc16.Append(0, file.AsSpan(info.Length)), BinaryPrimitives.ReadUInt16BigEndian(tag[152..]));
        Assert.Equal(Crc16.Append(0, info.AsSpan(0, 4 + (channels == 1 ? 17 : 32) + 154)), BinaryPrimitives.ReadUInt16BigEndian(tag[154..]));
    }

    [SkippableFact]
    public void Ffprobe_sees_constant_bit_rate_and_every_frame()
    {
        using var folder = new TemporaryFolder();
        var stream = Readers.Ffprobe(folder.Write("a.mp3", Codec.Join([Segment, Segment]))).GetProperty("streams")[0];

        Assert.Equal("mp3", stream.GetProperty("codec_name").GetString());
        Assert.Equal("44100", stream.GetProperty("sample_rate").GetString());
        Assert.Equal(1, stream.GetProperty("channels").GetInt32());
        Assert.Equal("128000", stream.GetProperty("bit_rate").GetString());
        // It counts the delays as sound.
        Assert.Equal(65 * Unit / 44100.0, double.Parse(stream.GetProperty("duration").GetString()!, CultureInfo.InvariantCulture), 1e-6);
    }

    [SkippableFact]
    public void Mutagen_sees_constant_bit_rate_and_the_exact_length()
    {
        using var folder = new TemporaryFolder();
        var info = Readers.Mutagen(folder.Write("a.mp3", Codec.Join([Segment, Segment]))).GetProperty("info");

        Assert.Equal(64 * Unit / 44100.0, info.GetProperty("length").GetDouble(), 1e-9);
        Assert.Equal("BitrateMode.CBR", info.GetProperty("mode").GetString());
        Assert.StartsWith("LAME 3.", info.GetProperty("encoder").GetString());
        Assert.False(info.GetProperty("sketchy").GetBoolean());
    }

    [SkippableFact]
    public void Mediainfo_sees_how_it_was_encoded()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.mp3", Codec.Join([Segment, Segment]));

        Assert.Equal(
            $"CBR, LAME{Lame.Version}, -m m -V 4 -q 5 -b 128",
            Encoding.UTF8.GetString(
                External.Run("mediainfo", "--Inform=Audio;%BitRate_Mode%, %Encoded_Library%, %Encoded_Library_Settings%", file)).Trim());
    }

    [SkippableTheory]
    [InlineData(32000, 1, 32)]
    [InlineData(44100, 2, 128)]
    [InlineData(48000, 2, 320)]
    public void A_gapless_player_plays_exactly_the_segments(int rate, int channels, int kbps)
    {
        var format = new AudioFormat(rate, channels);
        var options = new Mp3Options { BitRateKbps = kbps };
        var segment = Codec.Encode(Codec.Segment(Signals.Speech(10 * Unit * channels, seed: 6), channels), options, format);

        Assert.Equal(3 * 12 * Unit * channels, Codec.Decode(Codec.Join([segment, segment, segment], options, format)).Length);
    }

    [Fact]
    public void Appending_tells_the_length_of_the_segment()
    {
        using var writer = new Mp3Writer(new MemoryStream(), Codec.Mono, new(), []);

        Assert.Equal(32 * Unit, writer.Append(Segment));
    }

    [Fact]
    public void The_file_starts_with_the_tag()
    {
        byte[] tag = [1, 2, 3];

        Assert.Equal([.. tag, .. Codec.Join([Segment])], Codec.Join([Segment], tag: tag));
    }

    [Fact]
    public void A_segment_of_another_bit_rate_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Codec.Join([Segment], new() { BitRateKbps = 96 }));

    [Theory]
    [InlineData(1)]
    [InlineData(415)]
    public void A_segment_cut_short_is_refused(int missing) =>
        Assert.Throws<InvalidDataException>(() => Codec.Join([Segment[..^missing]]));

    [Fact]
    public void Anything_but_mp3_frames_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Codec.Join([[.. Segment, .. "ID3 and more"u8]]));
}
