using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Sound;

public sealed class PolyphaseFilterTests
{
    [Theory]
    [InlineData(16_000, 44_100, 1)]
    [InlineData(16_000, 44_100, 2)]
    [InlineData(22_050, 44_100, 1)]
    [InlineData(24_000, 44_100, 2)]
    [InlineData(8_000, 48_000, 1)]
    [InlineData(48_000, 44_100, 1)]
    [InlineData(44_100, 16_000, 2)]
    public void Outputs_that_are_made_together_are_those_that_are_made_one_by_one(int from, int to, int channels)
    {
        var filter = PolyphaseFilter.For(from, to);
        var history = Signal.Noise(0.5, filter.BlockIn + filter.Taps - 1);
        var together = new float[filter.BlockOut * channels];
        filter.Apply(history, together, channels);

        // A tile is made of four times each phase: of fewer outputs none is.
        var up = to / (int)System.Numerics.BigInteger.GreatestCommonDivisor(from, to);
        var alone = new float[((4 * up) - 1) * channels];
        filter.Apply(history, alone, channels);

        Assert.Equal(alone, together[..alone.Length]);
    }
}
