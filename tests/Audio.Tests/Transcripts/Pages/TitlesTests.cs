using Audio.Transcripts;
using Audio.Transcripts.Pages;

namespace Audio.Tests.Transcripts.Pages;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("World")]
    [InlineData("NPR")]
    [InlineData("Talk of the Nation")]
    [InlineData("Prairie Public Radio")]
    [InlineData("WKLM News")]
    [InlineData("KXYZ 89.3")]
    [InlineData("Shows & Podcasts")]
    [InlineData("watch the news in a minute")]
    public void A_section_a_show_or_a_station_is_no_title_where_there_is_another(string section)
    {
        Assert.Equal("A goat is elected", Titles.Choose([section, "A goat is elected"], t => t));
        Assert.Equal(section, Titles.Choose([section], t => t));
    }

    [Fact]
    public void What_is_marked_as_the_headline_is_the_title() => Assert.Equal("# A goat is elected", Titles.Choose(["The goats of the coast", "# A goat is elected"], t => t));

    [Theory]
    [InlineData("World peace")]
    [InlineData("Who was NPR")]
    [InlineData("WATER")]
    public void What_only_begins_so_is_one(string title) => Assert.Equal(title, Titles.Choose([title, "A goat is elected"], t => t));

    [Theory]
    [InlineData("JO ROE, HOST: Hi.\n\nSAM ODE, BYLINE: Ho.\n\nROE: Thanks.")]
    [InlineData("The ferry left the dock on Monday for the first time in years.\n\nNobody on the island had thought that it would.")]
    public void Conversations_and_articles_choose_alike(string text) =>
        Assert.Equal("The ferry is back", TranscriptParser.Parse("a.txt", "Talk of the Nation\n\nThe ferry is back\n\n" + text).Title);
}
