using Audio.Episodes.Receipts;

namespace Audio.Tests.Episodes.Receipts;

public sealed class FreshSoundTests
{
    static readonly (long Start, long End)[] Hour = [.. Enumerable.Range(0, 100).Select(i => (i * 1_152_000L, (i + 1) * 1_152_000L))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Parts_are_about_equally_long_and_have_everything_between_them(int parts)
    {
        var divided = new FreshSound([.. Hour], []).Divide(parts).ToList();

        Assert.Equal(parts, divided.Count);
        Assert.All(divided, p => Assert.InRange(Length(p), Length(Hour) / parts * 0.9, Length(Hour) / parts * 1.1));
        Assert.Equal([Hour[0].Start, .. divided.Skip(1).Select(p => p[0].Start)], [0L, .. divided.SkipLast(1).Select(p => p[^1].End)]);
        Assert.Equal(Hour[^1].End, divided[^1][^1].End);
    }

    [Fact]
    public void What_is_next_to_each_other_in_a_part_is_heard_in_one_go_and_what_is_not_by_itself()
    {
        var part = Assert.Single(new FreshSound([Hour[0], Hour[1], Hour[4], Hour[5], Hour[9]], []).Divide(1));

        Assert.Equal([(Hour[0].Start, Hour[1].End), (Hour[4].Start, Hour[5].End), Hour[9]], part.AsEnumerable());
    }

    [Fact]
    public void Fewer_segments_than_parts_are_a_part_each()
    {
        Assert.Equal(2, new FreshSound([Hour[3], Hour[7]], []).Divide(8).Count());
        Assert.Empty(new FreshSound([], []).Divide(8));
    }

    static double Length(IEnumerable<(long Start, long End)> stretches) => stretches.Sum(s => s.End - s.Start);
}
