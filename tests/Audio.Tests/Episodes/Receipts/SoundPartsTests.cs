using System.Collections.Immutable;
using Audio.Episodes.Receipts;
using Audio.Sound;

namespace Audio.Tests.Episodes.Receipts;

public sealed class SoundPartsTests
{
    static readonly AudioFormat Format = new(1000, 1);

    // A sentence of 4 s every 5 s.
    static readonly (double Start, double End)[] Sentences = [.. Enumerable.Range(0, 60).Select(i => (i * 5.0, (i * 5.0) + 4))];

    static ImmutableArray<ImmutableArray<(long Start, long End)>> Divide(int most, params (long Start, long End)[] stretches) =>
        SoundParts.Of([.. stretches], Sentences, Format, most);

    [Fact]
    public void As_many_as_wanted_are_about_as_long_and_meet_in_a_pause()
    {
        var parts = Divide(3, (0, 300_000));

        Assert.Equal<(long, long)>([(0, 104_500)], parts[0]);
        Assert.Equal<(long, long)>([(104_500, 204_500)], parts[1]);
        Assert.Equal<(long, long)>([(204_500, 300_000)], parts[2]);
    }

    [Fact]
    public void Stretches_stay_in_their_order()
    {
        var parts = Divide(2, (0, 50_000), (100_000, 200_000), (250_000, 260_000));

        Assert.Equal<(long, long)>([(0, 50_000), (100_000, 134_500)], parts[0]);
        Assert.Equal<(long, long)>([(134_500, 200_000), (250_000, 260_000)], parts[1]);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(59, 1)]
    [InlineData(61, 2)]
    [InlineData(299, 4)]
    public void A_part_takes_half_a_minute_at_least(int seconds, int parts) => Assert.Equal(parts, Divide(4, (0, seconds * 1000L)).Length);

    [Fact]
    public void Where_nobody_pauses_there_is_one_part()
    {
        var parts = SoundParts.Of([(0, 300_000)], [(0, 100), (99.9, 200), (200.1, 300)], Format, 4);

        Assert.Equal<(long, long)>([(0, 300_000)], Assert.Single(parts));
    }

    [Fact]
    public void A_long_sentence_within_which_others_speak_is_not_cut() =>
        Assert.Equal<(long, long)>([(0, 200_500), (200_500, 300_000)], SoundParts.Of([(0, 300_000)], [(0, 200), (50, 60), (100, 110), (201, 300)], Format, 2).Select(p => p[0]));

    [Fact]
    public void Of_nothing_there_is_nothing() => Assert.Empty(Assert.Single(Divide(2)));
}
