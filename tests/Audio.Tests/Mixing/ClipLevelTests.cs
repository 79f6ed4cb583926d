using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class ClipLevelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.32)]
    [InlineData(1.2)]
    [InlineData(-0.1)]
    public void It_is_what_a_meter_says_of_the_clip_and_the_silence_beside_it(double gap)
    {
        var clip = new Clip(Some.Mono, Signals.Speech(3 * 44_100, seed: 9));
        var meter = new LoudnessMeter(Some.Mono);
        meter.Add(EdgeTrim.Trim(clip).Samples.Span);
        meter.Add(new float[(int)(Math.Max(0, gap) * 44_100)]);

        var blocks = ClipLevel.Of(clip).Blocks(TimeSpan.FromSeconds(gap));

        Assert.Equal(meter.Blocks().Length, blocks.Length);
        // A filter's ringing after the last sound, 40 dB below it, is left out.
        Assert.All(meter.Blocks().Zip(blocks), b => Assert.Equal(b.First, b.Second, blocks.Max() * 0.0005));
    }

    [Fact]
    public void A_word_and_silence_have_their_levels_too()
    {
        Assert.Empty(ClipLevel.Of(Some.Tone(0.3)).Blocks(TimeSpan.Zero));
        Assert.All(ClipLevel.Of(Some.Tone(1, amplitude: 0)).Blocks(TimeSpan.Zero), b => Assert.Equal(0, b));
    }
}
