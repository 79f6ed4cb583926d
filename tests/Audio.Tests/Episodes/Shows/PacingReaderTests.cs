using Audio.Episodes.Shows;
using Audio.Mixing;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Shows;

public sealed class PacingReaderTests
{
    static readonly PacingOptions Usual = new();

    static PacingOptions Parse(string pacing) => Show.Parse("show.json", $$"""{ "pacing": {{pacing}} }""").Pacing!;

    [Fact]
    public void Every_pause_can_be_set() =>
        Assert.Equal(
            typeof(PacingOptions).GetProperties().Where(p => p.PropertyType == typeof(Gap) || p.PropertyType == typeof(TimeSpan)).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Order(),
            PacingReader.Keys.Order());

    [Fact]
    public void A_pause_that_is_set_is_that_pause_and_no_other()
    {
        foreach (var key in PacingReader.Keys)
        {
            var changed = typeof(PacingOptions).GetProperties().Where(p => !Equals(p.GetValue(Parse($$"""{ "{{key}}": 1234 }""")), p.GetValue(Usual)));
            Assert.Equal(key, Assert.Single(changed).Name, ignoreCase: true);
        }
    }

    [Fact]
    public void One_number_makes_all_of_them_longer()
    {
        var slow = Parse("2");

        Assert.Equal(Gap.Milliseconds(500, 200, 160, 1200), slow.Turn);
        Assert.Equal(Gap.Milliseconds(-180, 50, -280, -80), slow.Interruption);
        Assert.Equal(Usual.Closing * 2, slow.Closing);
        Assert.Equal(Usual, Parse("1"));
    }

    [Fact]
    public void A_mean_takes_its_deviation_and_bounds_with_it()
    {
        Assert.Equal(Gap.Milliseconds(500, 200, 160, 1200), Parse("""{ "turn": 500 }""").Turn);
        Assert.Equal(Gap.Milliseconds(500, 10, 160, 600), Parse("""{ "turn": { "mean": 500, "deviation": 10, "longest": 600 } }""").Turn);
        Assert.Equal(Gap.Milliseconds(250, 0, 80, 600), Parse("""{ "turn": { "deviation": 0 } }""").Turn);
    }

    [Fact]
    public void Interruptions_may_become_pauses()
    {
        var gap = Parse("""{ "interruption": 90 }""").Interruption;

        Assert.Equal(Gap.Milliseconds(90, 25, 40, 140), gap);
    }

    [Theory]
    [InlineData("⟦W008⟧0.2")]
    [InlineData("{ \"turn\": ⟦W008⟧-1, ⟦W002⟧\"turns\": 1, \"answer\": ⟦W004⟧\"quick\" }")]
    [InlineData("{ \"interruption\": ⟦W008⟧-1001, \"closing\": ⟦W008⟧10001 }")]
    [InlineData("{ \"turn\": { \"deviation\": ⟦W008⟧-1, ⟦W002⟧\"avarage\": 3 } }")]
    [InlineData("{ \"turn\": ⟦W009⟧{ \"mean\": 300, \"longest\": 200 } }")]
    public void Every_mistake_is_reported_where_it_stands(string marked)
    {
        var (text, expected) = Marked.Read($"{{ \"pacing\": {marked} }}");

        Assert.Equal(expected, Assert.Throws<InvalidInputException>(() => Show.Parse("show.json", text)).Problems.Select(p => $"{p.Code} {p.Line}:{p.Column}"));
    }
}
