using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class ClipPreparationTests
{
    const int Rate = 44_100;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(20_000)]
    public void What_is_added_block_by_block_is_the_clip_levelled_and_faded_as_a_whole(int frames)
    {
        var mono = new AudioFormat(Rate, 1);
        var clip = new Clip(mono, Signal.Noise(0.3, frames));
        var expected = clip.Samples.ToArray().Select(s => s * (float)Decibels.ToGain(-6)).ToArray();
        Fade.In(expected, mono, TimeSpan.FromMilliseconds(5));
        Fade.Out(expected, mono, TimeSpan.FromMilliseconds(10));

        Assert.Equal(expected.Append(0f), Add(clip, new(Rate, 1), 0));
        Assert.Equal([.. expected.SelectMany(s => new[] { s, s }), 0f], Add(clip, new(Rate, 2), 0));
        Assert.All(Add(clip, new(Rate, 2), -1).Where((_, i) => i % 2 == 1), right => Assert.Equal(0, right, 1e-6));
    }

    // One sample more than is needed, which stays as it is.
    static float[] Add(Clip clip, AudioFormat format, double position)
    {
        var mix = new float[(clip.Frames * format.Channels) + 1];
        ClipPreparation.AddTo(mix, clip, new(clip, new(-23, -6), TimeSpan.Zero) { Position = position }, format);
        return mix;
    }
}
