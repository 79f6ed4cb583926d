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
