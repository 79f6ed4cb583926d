using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

public sealed class EngineLimiterTests
{
    readonly VirtualTime _time = new();

    EngineLimiter Limiter(int concurrency)
    {
        var options = new ResilienceOptions { FirstConcurrency = concurrency, MaxConcurrency = concurrency };
        return new(options, new("azure", options, _time), _time);
    }

    [Theory]
    [InlineData(null, 0.25)]
    [InlineData(0, 0.25)]
    [InlineData(7, 7)]
    [InlineData(1000, 120)]
    public void After_throttling_everybody_waits_for_as_long_as_is_asked_but_not_less_than_is_wise_nor_for_ever(int? asked, double seconds)
    {
        var limiter = Limiter(4);

        _time.Run(async () =>
        {
            using (var slot = await limiter.EnterAsync(default))
                slot.Throttle(asked is { } s ? TimeSpan.FromSeconds(s) : null);
            Assert.Null(limiter.TryEnter());
            (await limiter.EnterAsync(default)).Dispose();
        });

        Assert.Equal(seconds, _time.Now.TotalSeconds);
    }

    [Fact]
    public void Requests_start_in_the_order_of_their_coming_and_those_that_gave_up_take_no_place()
    {
        var limiter = Limiter(1);
        var started = new List<int>();
        using var stop = new CancellationTokenSource();

        _time.Run(async () =>
        {
            var first = await limiter.EnterAsync(default);
            var waiting = Enumerable.Range(1, 3).Select(i => EnterAsync(i, i == 1 ? stop.Token : default)).ToList();
            stop.Cancel();
            first.Dispose();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[0]);
            await Task.WhenAll(waiting[1..]);
        });

        Assert.Equal([2, 3], started);

        async Task EnterAsync(int i, CancellationToken token)
        {
            using var slot = await limiter.EnterAsync(token);
            started.Add(i);
        }
    }
}
