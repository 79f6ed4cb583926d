using Audio.Episodes.Receipts;

namespace Audio.Tests.Episodes.Receipts;

public sealed class ClippingCounterTests
{
    [Fact]
    public void What_stays_at_full_scale_is_clipped_and_what_touches_it_is_not()
    {
        var counter = new ClippingCounter(1);
        counter.Add([0.2f, 1, 1, 0.2f, -1, -1]);
        counter.Add([-1, -1, 0.1f, 0.99f, 0.99f, 0.99f]);

        Assert.Equal(1, counter.Count);
    }

    [Fact]
    public void Each_channel_counts_by_itself()
    {
        var counter = new ClippingCounter(2);
        counter.Add([1, 0, 1, 0, 1, 0, 0, 1, 0, 1]);

        Assert.Equal(1, counter.Count);
    }
}
