using Audio.Episodes.Mp3;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Mp3;

public sealed class Mp3DecoderTests
{
    static float[] Decode(ReadOnlySpan<byte> segment, AudioFormat format)
    {
        var samples = new List<float>();
        Mp3Decoder.Decode(segment, format, samples.AddRange);
        return [.. samples];
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_segment_decodes_to_what_ffmpeg_makes_of_the_episode(int channels)
    {
        var format = Codec.Mono with { Channels = channels };
        var segment = Codec.Segment([.. Signals.Speech(60_000 * channels, seed: 5).Select(s => s * 0.1f)], channels);
        var frames = Codec.Encode(segment, format: format);

        var decoded = Decode(frames, format);

        Assert.Equal(segment.Length, decoded.Length);
        var reference = Codec.Decode(Codec.Join([frames], format: format));
        // What the decoder gives is of 16 bits.
        Assert.All(reference.Zip(decoded), pair => Assert.Equal(pair.First, pair.Second, 3 / 32768f));
    }

    [Fact]
    public void Decoders_do_not_disturb_each_other()
    {
        var frames = Codec.Encode(Codec.Segment(Signals.Speech(100_000, seed: 5)));
        var expected = Decode(frames, Codec.Mono);

        var decoded = new float[40][];
        Parallel.For(0, decoded.Length, i => decoded[i] = Decode(frames, Codec.Mono));

        Assert.All(decoded, d => Assert.Equal(expected, d));
    }

    [Fact]
    public void What_is_not_mp3_is_refused()
    {
        var frames = Codec.Encode(Codec.Segment(Signals.Speech(10_000, seed: 5)));

        Assert.Throws<InvalidDataException>(() => Decode(new byte[100], Codec.Mono));
        Assert.Throws<InvalidDataException>(() => Decode(frames.AsSpan(0, frames.Length - 1), Codec.Mono));
    }
}
