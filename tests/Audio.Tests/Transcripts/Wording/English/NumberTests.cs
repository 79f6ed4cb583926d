using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording.English;

public sealed class NumberTests
{
    [Theory]
    [InlineData("1/2 and 3/4", "one half and three quarters")]
    [InlineData("2 1/2 cups", "two and a half cups")]
    [InlineData("½ of it", "one half of it")]
    [InlineData("3/8 of it", "three eighths of it")]
    [InlineData("a 1/3-share", "a one third-share")]
    public void Fractions_are_parts(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("after 9/11", "after nine eleven")]
    [InlineData("24/7", "twenty-four seven")]
    [InlineData("7.5/10", "seven point five out of ten")]
    public void Some_strokes_are_no_fractions(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("50-50", "fifty fifty")]
    [InlineData("won 3:1", "won three to one")]
    [InlineData("won 3-1", "won three to one")]
    [InlineData("ages 5-11", "ages five to eleven")]
    [InlineData("pages 10–12", "pages ten to twelve")]
    [InlineData("5%-10%", "five percent to ten percent")]
    [InlineData("the 3rd–5th grade", "the third to fifth grade")]
    [InlineData("1st-3rd", "first to third")]
    [InlineData("a 2-for-1 deal", "a two for one deal")]
    [InlineData("one-in-5", "one-in five")]
    public void Scores_and_ranges(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("a Boeing 737-800", "a Boeing seven thirty-seven eight hundred")]
    [InlineData("the 737 MAX", "the seven thirty-seven Max")]
    [InlineData("an Airbus A320", "an Airbus A three twenty")]
    public void Aircraft_are_said_in_pairs(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("Nos. 5 and 6", "numbers five and six")]
    [InlineData("No. 13-193", "number thirteen, one ninety-three")]
    [InlineData("1-800-555-0199", "one, eight zero zero, five five five, zero one nine nine")]
    [InlineData("I-95", "I ninety-five")]
    [InlineData("MH17", "M H seventeen")]
    public void Codes_keep_their_figures(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("60 mph, 5 km/h", "sixty miles an hour, five kilometers an hour")]
    [InlineData("180 lbs", "one hundred eighty pounds")]
    [InlineData("6'2\"", "six foot two")]
    [InlineData("He is 6'2\" tall", "He is six foot two tall")]
    [InlineData("6′2″", "six foot two")]
    [InlineData("she is 5'11\".", "she is five foot eleven.")]
    [InlineData("he's 6'2, I think", "he's six foot two, I think")]
    [InlineData("a 16GB phone", "a sixteen gigabytes phone")]
    [InlineData("8 ft. of it", "eight feet of it")]
    [InlineData("500 mg", "five hundred milligrams")]
    [InlineData("30 mpg", "thirty miles a gallon")]
    [InlineData("1 kg", "one kilogram")]
    public void Units_are_words(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("took 1:30:05 in all", "took one hour thirty minutes and five seconds in all")]
    [InlineData("won in 2:00:01", "won in two hours and one second")]
    [InlineData("0:01:10 long", "one minute and ten seconds long")]
    [InlineData("at 10:46:30 PM", "at ten forty-six and thirty seconds P M")]
    public void Hours_minutes_and_seconds_are_a_duration(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("See p. 12 and pp. 12-15", "See page twelve and pages twelve to fifteen")]
    [InlineData("fig. 3 of vol. 2", "figure three of volume two")]
    [InlineData("Vol. 2, Fig. 3", "Volume two, Figure three")]
    [InlineData("built ca. 1900", "built around nineteen hundred")]
    [InlineData("see no. 7", "see number seven")]
    public void What_counts_pages_and_figures_is_said_in_full(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("1. The bridge", "One. The bridge")]
    public void A_numbered_heading_has_its_number_first(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));
}
