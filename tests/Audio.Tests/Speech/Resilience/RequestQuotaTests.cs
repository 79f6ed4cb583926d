using Audio.Speech.Resilience;

namespace Audio.Tests.Speech.Resilience;

public sealed class RequestQuotaTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(300)]
    public void No_minute_has_more_requests_than_the_quota_and_an_hour_has_nearly_all(int perMinute)
    {
        var quota = new RequestQuota(perMinute);
        var starts = new List<TimeSpan>();
        for (var now = TimeSpan.Zero; now < TimeSpan.FromHours(1);)
        {
            now += quota.Take(now);
            starts.Add(now);
        }

        for (var i = perMinute; i < starts.Count; i++)
            Assert.True(starts[i] - starts[i - perMinute] >= TimeSpan.FromMinutes(1));
        Assert.True(starts.Count >= 60 * perMinute * 0.88);
    }

    [Fact]
    public void After_a_rest_a_tenth_may_start_at_once()
    {
        var quota = new RequestQuota(100);
        quota.Take(TimeSpan.Zero);
        var later = TimeSpan.FromMinutes(5);

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(TimeSpan.Zero, quota.Take(later)));
        Assert.False(quota.HasRoom(later));
        Assert.True(quota.Take(later) > TimeSpan.Zero);
    }
}
