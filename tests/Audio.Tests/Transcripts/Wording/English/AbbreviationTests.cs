using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording.English;

public sealed class AbbreviationTests
{
    [Theory]
    [InlineData("Dr. Roe lives on Ocean Dr.", "Doctor Roe lives on Ocean Drive.")]
    [InlineData("St. Paul, on Main St. today", "Saint Paul, on Main Street today")]
    [InlineData("on 5th St. there", "on fifth Street there")]
    [InlineData("Ft. Worth and Mt. Hood", "Fort Worth and Mount Hood")]
    public void Titles_and_roads_share_their_abbreviations(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("Roe v. Doe", "Roe versus Doe")]
    [InlineData("cats vs. dogs", "cats versus dogs")]
    [InlineData("fruit, e.g. figs, i.e. fruit", "fruit, for example figs, that is fruit")]
    [InlineData("figs, etc.", "figs, et cetera.")]
    [InlineData("Lt. Gov. Roe", "Lieutenant Governor Roe")]
    [InlineData("Ann Roe, Ph.D., left", "Ann Roe, P H D, left")]
    [InlineData("Jan. was cold", "January was cold")]
    public void Short_words_are_said_in_full(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("Sen. Ann Roe, D-Vt., said", "Senator Ann Roe, Democrat of Vermont, said")]
    [InlineData("Ann Roe (R-KY) said", "Ann Roe, Republican of Kentucky, said")]
    [InlineData("Ann Roe (D-N.Y.) said", "Ann Roe, Democrat of New York, said")]
    [InlineData("the D-Day landing", "the D-Day landing")]
    public void Parties_and_states_are_said_in_full(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("the GOP CEO", "the G O P C E O")]
    [InlineData("NASA, NATO and OPEC", "Nasa, Nato and Opec")]
    [InlineData("AT&T", "A.T and T")]
    [InlineData("NPR asked the EPA", "N P R asked the E.P.A")]
    [InlineData("START and COVID", "Start and Covid")]
    public void Initialisms_are_spelled_and_acronyms_read(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));
}
