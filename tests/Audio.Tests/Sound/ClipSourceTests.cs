using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Sound;

public sealed class ClipSourceTests
{
    static readonly Clip Clip = new(new(16_000, 2), new float[] { 1, 2, 3, 4, 5, 6 });

    [Fact]
    public void A_clip_is_played_once_from_a_frame_on()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6], Source.Drain(new ClipSource(Clip), 1, 5));
        Assert.Equal([3, 4, 5, 6], Source.Drain(new ClipSource(Clip, start: 1)));
        Assert.Empty(Source.Drain(new ClipSource(Clip, start: 3)));
    }

    [Fact]
    public void A_start_outside_the_clip_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClipSource(Clip, start: 4));
}
