using Audio.Episodes.Mp3;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Mp3;

public sealed class Mp3EncoderTests
{
    const int Unit = Mp3Encoder.SegmentUnit;

    [Theory]
    [InlineData(44100, 1, 128)]
    [InlineData(44100, 1, 32)]
    [InlineData(44100, 2, 192)]
    [InlineData(48000, 2, 320)]
    [InlineData(32000, 1, 64)]
    public void A_segment_gives_one_frame_of_the_right_size_for_every_1152(int rate, int channels, int kbps)
    {
        var format = new AudioFormat(rate, channels);
        var segment = Codec.Segment(Signals.Speech(20 * Unit * channels, seed: 1), channels);

        var frames = Headers(Codec.Encode(segment, new() { BitRateKbps = kbps }, format));

        Assert.Equal(segment.Length / channels / Unit, frames.Count);
        Assert.All(frames, f => Assert.Equal(new(kbps, rate, channels, IsPadded: false), f.Header with { IsPadded = false }));
    }

    [Fact]
    public void No_frame_borrows_bits_from_the_one_before() =>
        // The nine bits after the header are main_data_begin.
        Assert.All(
            Headers(Codec.Encode(Codec.Segment(Signals.Speech(40 * Unit, seed: 2)))),
            f => Assert.True(f.Frame[4] == 0 && f.Frame[5] < 128));

    [Fact]
    public void The_shortest_segment_is_its_silent_tail() =>
        Assert.Equal(2, Headers(Codec.Encode(new float[Mp3Encoder.SilentTail])).Count);

    [Fact]
    public void The_same_sound_gives_the_same_bytes_however_it_is_delivered_and_whatever_runs_beside_it()
    {
        var segment = Codec.Segment(Signals.Speech(60 * Unit, seed: 3));
        var expected = Codec.Encode(segment);

        var bytes = new byte[8][];
        Parallel.For(0, bytes.Length, i => bytes[i] = Codec.Encode(segment, atMost: 100 + (777 * i)));

        Assert.All(bytes, b => Assert.Equal(expected, b));
    }

    [Theory]
    [InlineData(Unit)]
    [InlineData(Unit - 1)]
    [InlineData(0)]
    public void A_segment_of_the_wrong_length_is_refused(int frames) =>
        Assert.Throws<ArgumentException>(() => Codec.Encode(new float[frames]));

    [Fact]
    public void A_segment_that_sounds_to_its_end_is_refused()
    {
        var segment = new float[10 * Unit];
        segment[(8 * Unit) + 1] = 0.001f;

        Assert.Throws<ArgumentException>(() => Codec.Encode(segment));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void What_is_not_a_number_is_refused_where_lame_would_abort_the_process(float sample)
    {
        var segment = new float[10 * Unit];
        segment[700] = sample;

        Assert.Throws<ArgumentException>(() => Codec.Encode(segment));
    }

    [Theory]
    [InlineData(22050, 1, 128, 5)]
    [InlineData(44100, 3, 128, 5)]
    [InlineData(44100, 1, 129, 5)]
    [InlineData(44100, 1, 0, 5)]
    [InlineData(44100, 1, 128, 10)]
    public void What_mp3_cannot_do_is_refused_before_anything_is_encoded(int rate, int channels, int kbps, int quality) =>
        Assert.Throws<ArgumentException>(() => new Mp3Encoder(new(rate, channels), new() { BitRateKbps = kbps, Quality = quality }));

    [Fact]
    public void Sound_of_another_format_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => new Mp3Encoder(Codec.Mono, new()).Encode(new MemorySource(new(48000, 1), new float[3 * Unit]), Stream.Null));

    [Fact]
    public void Encoding_stops_when_cancelled() =>
        Assert.Throws<OperationCanceledException>(
            () => new Mp3Encoder(Codec.Mono, new()).Encode(new MemorySource(Codec.Mono, new float[3 * Unit]), Stream.Null, new(true)));

    [Fact]
    public void The_identity_names_all_that_decides_the_bytes() =>
        Assert.Equal(
            $"LAME {Lame.Version} 48000x2 192k q7",
            new Mp3Encoder(new(48000, 2), new() { BitRateKbps = 192, Quality = 7 }).Identity);

    static List<(FrameHeader Header, byte[] Frame)> Headers(byte[] frames)
    {
        var reader = new FrameReader(new MemoryStream(frames));
        var all = new List<(FrameHeader, byte[])>();
        while (reader.Read())
            all.Add((reader.Header, reader.Frame.ToArray()));
        return all;
    }
}
