using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Labels;

public sealed class MonologueTests
{
    const string Speech = """
        Thank you all for coming here tonight, it means
        a great deal to me and to my family. We have come a
        long way since the first of these evenings, and there
        is still a long way to go before we are done.

        When I was young there was a mill by the river, and
        my father worked in it for thirty years of his life.
        Nobody thought that it would ever close its gates.
        """;

    const string News = """
        The storm came at night and took the pier with it.
        "We heard it go," said the woman who keeps the boats,
        and she showed where the lamps had been standing.

        The town will build it again, as it did before, and
        the council has said that it will take a year or two.
        """;

    [Theory]
    [InlineData("The Mill by the River\n\nMAYOR: ", "mayor")]
    [InlineData("The Mill by the River\n\nANNA LIND: ", "anna-lind")]
    [InlineData("ANNA LIND: ", "anna-lind")]
    [InlineData("Speech of Anna Lind\n\nAnna Lind: ", "anna-lind")]
    public void Who_holds_a_speech_needs_one_label(string opening, string speaker)
    {
        var transcript = TranscriptParser.Parse("a.txt", opening + Speech);

        Assert.Equal("dialogue", transcript.Format);
        Assert.All(transcript.Items.OfType<Turn>(), t => Assert.Equal(speaker, t.SpeakerId));
        Assert.StartsWith("Thank you all", transcript.Items.OfType<Turn>().First().Text, StringComparison.Ordinal);
        Assert.EndsWith("its gates.", transcript.Items.OfType<Turn>().Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_speaks_alone_may_have_a_label_at_every_paragraph()
    {
        var transcript = TranscriptParser.Parse("a.txt", "Ana Lopez: It was late.\n\nAna Lopez: And then it rained.\n\nAna Lopez: So nobody went.\n\nAna Lopez: Not even the dog.");

        Assert.Equal("ana-lopez", Assert.Single(transcript.Items.OfType<Turn>()).SpeakerId);
    }

    [Theory]
    [InlineData("A Storm\n\nWASHINGTON: ", News)]
    [InlineData("My Year at Sea: A Story\n\n", Speech)]
    [InlineData("MY YEAR AT SEA: A STORY\n\n", Speech)]
    [InlineData("The Years\n\nWASHINGTON: The town is older than it looks.\n\n", News)]
    public void What_opens_an_article_is_nobody(string opening, string text) =>
        Assert.Equal("article", TranscriptParser.Parse("a.txt", opening + text).Format);
}
