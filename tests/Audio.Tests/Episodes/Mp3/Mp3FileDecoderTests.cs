using Audio.Episodes.Mp3;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Mp3;

public sealed class Mp3FileDecoderTests
{
    [SkippableFact]
    public void It_gives_what_a_gapless_player_plays()
    {
        using var folder = new TemporaryFolder();
        var file = Codec.Join([Codec.Encode(Speech(100_000, 1)), Codec.Encode(Speech(70_000, 2))]);
        var decoded = new List<float>();

        Mp3FileDecoder.Decode(folder.Write("a.mp3", file), Codec.Mono, s => decoded.AddRange(s), default);

        var expected = Codec.Decode(file);
        Assert.Equal(expected.Length, decoded.Count);
        Assert.InRange(expected.Zip(decoded).Max(pair => Math.Abs(pair.First - pair.Second)), 0, 0.001);

        // LAME's decoder has no room above full scale.
        static float[] Speech(int frames, uint seed) => Codec.Segment([.. Signals.Speech(frames, seed).Select(s => s * 0.1f)]);
    }

    [SkippableFact]
    public void Stretches_are_those_of_the_whole()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.mp3", Codec.Join([Codec.Encode(Codec.Segment([.. Signals.Speech(200_000, 1).Select(s => s * 0.1f)]))]));
        var whole = new List<float>();
        List<float>[] parts = [[], []];
        (long Start, long End)[] stretches = [(11_520, 30_000), (115_200, long.MaxValue)];

        Mp3FileDecoder.Decode(file, Codec.Mono, s => whole.AddRange(s), default);
        Mp3FileDecoder.Decode(file, Codec.Mono, stretches, (stretch, s) => parts[stretch].AddRange(s), default);

        // But for a step of 16 bits: a decoder's window rounds anew wherever it starts.
        AssertSame(whole[11_520..30_000], parts[0]);
        AssertSame(whole[115_200..], parts[1]);

        static void AssertSame(List<float> expected, List<float> actual)
        {
            Assert.Equal(expected.Count, actual.Count);
            Assert.InRange(expected.Zip(actual).Max(pair => Math.Abs(pair.First - pair.Second)), 0, 1.1 / 32_768);
        }
    }

    [SkippableTheory]
    [InlineData("TAGA title")]
    [InlineData("APETAGEX")]
    public void What_taggers_put_behind_the_sound_is_no_sound(string tag)
    {
        using var folder = new TemporaryFolder();
        var file = Codec.Join([Codec.Encode(Codec.Segment(Signals.Speech(50_000, 1)))]);
        var (plain, tagged) = (0, 0);

        Mp3FileDecoder.Decode(folder.Write("a.mp3", file), Codec.Mono, s => plain += s.Length, default);
        Mp3FileDecoder.Decode(folder.Write("b.mp3", [.. file, .. System.Text.Encoding.ASCII.GetBytes(tag.PadRight(128, '\0'))]), Codec.Mono, s => tagged += s.Length, default);

        Assert.Equal(plain, tagged);
    }

    [Fact]
    public void What_is_no_MP3_is_said()
    {
        using var folder = new TemporaryFolder();

        var fault = Assert.Throws<IOException>(() => Mp3FileDecoder.Decode(folder.Write("a.mp3", "A page."u8.ToArray()), Codec.Mono, _ => { }, default));

        Assert.StartsWith("a.mp3 cannot be decoded", fault.Message, StringComparison.Ordinal);
    }
}
