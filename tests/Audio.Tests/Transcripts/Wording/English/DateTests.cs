using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording.English;

public sealed class DateTests
{
    [Theory]
    [InlineData("on Feb. 24, 2022, it", "on February twenty-fourth, twenty twenty-two, it")]
    [InlineData("on Jan 6", "on January sixth")]
    [InlineData("the March 3 elections", "the March third elections")]
    [InlineData("Sept. 11", "September eleventh")]
    [InlineData("by March 31st", "by March thirty-first")]
    [InlineData("from May 2-5", "from May second to fifth")]
    public void A_day_of_a_month_is_an_ordinal(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("In March 3 teams left.", "In March three teams left.")]
    [InlineData("March 3 teams left.", "March three teams left.")]
    [InlineData("In May 2 people came.", "In May two people came.")]
    public void What_is_counted_after_a_month_is_no_day(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("the summer of ’20", "the summer of twenty")]
    [InlineData("the class of ’05", "the class of oh five")]
    [InlineData("in the mid-1990s and the ’90s", "in the mid-nineteen nineties and the nineties")]
    [InlineData("the 2000s and the 2010s", "the two thousands and the twenty tens")]
    [InlineData("1939–45", "nineteen thirty-nine to forty-five")]
    public void Years_and_decades_are_said_in_pairs(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("at 10:46 AM ET", "at ten forty-six A.M Eastern")]
    [InlineData("from 7-9 p.m. on", "from seven to nine P M on")]
    [InlineData("9:30-11 a.m. daily", "nine thirty to eleven A.M daily")]
    [InlineData("10am-5pm daily", "ten A.M to five P M daily")]
    [InlineData("10 a.m.–5:05 p.m.", "ten A.M to five oh five P M.")]
    [InlineData("2pm–4pm on Sundays", "two P M to four P M on Sundays")]
    [InlineData("from 10:30-11:45, and later", "from ten thirty to eleven forty-five, and later")]
    [InlineData("I open at 10:30: the doors", "I open at ten thirty: the doors")]
    [InlineData("at 10:30:15 it fell", "at ten thirty and fifteen seconds it fell")]
    [InlineData("at 7pm", "at seven P M")]
    [InlineData("at 14:30", "at fourteen thirty")]
    public void Times_have_their_half_of_the_day_and_zone(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));
}
