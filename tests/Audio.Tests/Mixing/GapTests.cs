using Audio.Mixing;

namespace Audio.Tests.Mixing;

public sealed class GapTests
{
    static readonly Gap Turn = new PacingOptions().Turn;

    [Fact]
    public void The_same_text_always_gives_the_same_gap() =>
        Assert.Equal(Turn.Before("It is."), Turn.Before("It is."));

    [Fact]
    public void Other_texts_give_other_gaps() =>
        Assert.NotEqual(Turn.Before("It is."), Turn.Before("It is not."));

    [Fact]
    public void Gaps_stay_within_their_bounds() =>
        Assert.All(Draw(2000), gap => Assert.InRange(gap, Turn.Shortest, Turn.Longest));

    [Fact]
    public void Gaps_vary_around_their_mean()
    {
        var gaps = Draw(2000).Select(g => g.TotalMilliseconds).ToList();
        var mean = gaps.Average();
        var deviation = Math.Sqrt(gaps.Average(g => (g - mean) * (g - mean)));

        // The lower bound cuts a little off, so the mean moves up and the deviation down.
        Assert.InRange(mean, 240, 265);
        Assert.InRange(deviation, 80, 100);
    }

    static IEnumerable<TimeSpan> Draw(int count) => Enumerable.Range(0, count).Select(i => Turn.Before($"after {i}"));
}
