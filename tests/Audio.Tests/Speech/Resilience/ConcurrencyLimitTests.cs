using Audio.Speech.Resilience;

namespace Audio.Tests.Speech.Resilience;

public sealed class ConcurrencyLimitTests
{
    static void Succeed(ConcurrencyLimit limit, int times)
    {
        for (var i = 0; i < times; i++)
            limit.Succeed(limit.Round, limit.Current);
    }

    [Fact]
    public void It_grows_while_it_goes_well_and_not_beyond_the_most()
    {
        var limit = new ConcurrencyLimit(4, 12);

        Succeed(limit, 4);
        Assert.Equal(6, limit.Current);
        Succeed(limit, 100);
        Assert.Equal(12, limit.Current);
    }

    [Fact]
    public void It_does_not_grow_while_fewer_are_under_way_than_might_be()
    {
        var limit = new ConcurrencyLimit(4, 12);

        for (var i = 0; i < 100; i++)
            limit.Succeed(limit.Round, 2);

        Assert.Equal(4, limit.Current);
    }

    [Fact]
    public void A_burst_of_throttling_halves_it_once()
    {
        var limit = new ConcurrencyLimit(12, 64);
        var round = limit.Round;

        Assert.True(limit.Throttle(round, 11));
        Assert.False(limit.Throttle(round, 11));
        Assert.False(limit.Throttle(round, 10));
        Assert.Equal(6, limit.Current);

        Assert.True(limit.Throttle(limit.Round, 5));
        Assert.Equal(3, limit.Current);
    }

    [Fact]
    public void Successes_from_before_the_halving_do_not_undo_it()
    {
        var limit = new ConcurrencyLimit(12, 64);
        var round = limit.Round;
        limit.Throttle(round, 11);

        for (var i = 0; i < 100; i++)
            limit.Succeed(round, 12);

        Assert.Equal(6, limit.Current);
    }

    [Fact]
    public void It_comes_back_quickly_to_what_was_borne_and_goes_beyond_slowly()
    {
        var limit = new ConcurrencyLimit(4, 64);
        Succeed(limit, 14);
        Assert.Equal(11, limit.Current);
        limit.Throttle(limit.Round, 10);

        Succeed(limit, 10);
        Assert.Equal(10, limit.Current);
        Succeed(limit, 90);
        Assert.Equal(10, limit.Current);
        Succeed(limit, 20);
        Assert.Equal(11, limit.Current);
    }

    [Fact]
    public void Where_more_is_borne_than_once_was_it_goes_on_faster_and_faster()
    {
        var limit = new ConcurrencyLimit(8, 64);
        limit.Throttle(limit.Round, 3);

        Succeed(limit, 1000);

        Assert.Equal(64, limit.Current);
    }

    [Fact]
    public void It_is_never_less_than_one()
    {
        var limit = new ConcurrencyLimit(1, 4);

        limit.Throttle(limit.Round, 0);

        Assert.Equal(1, limit.Current);
    }
}
