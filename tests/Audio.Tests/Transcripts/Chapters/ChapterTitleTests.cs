using Audio.Transcripts.Chapters;

namespace Audio.Tests.Transcripts.Chapters;

public sealed class ChapterTitleTests
{
    [Theory]
    [InlineData("But what actually could have been done about it?", "What could have been done about it")]
    [InlineData("Well, speaking of fares, another issue was the county closing its only harbor office. Did that come up?", "The county closing its only harbor office")]
    [InlineData("Now, Quill also pressed again for the repair of the pier, which was closed, right?", "Quill pressed for the repair of the pier")]
    [InlineData("So, Tom, let me turn to the winter. How do you get through it?", "The winter")]
    [InlineData("I want to ask you about the storm of 2012.", "The storm of 2012")]
    [InlineData("OK. And what about the children who cross every morning?", "The children who cross every morning")]
    [InlineData("Can you tell us about the night the pier broke away from the rest of the harbor?", "The night the pier broke away")]
    [InlineData("Now, a ferry like this costs a great deal of money. Who is paying for it?", "A ferry like this costs a great deal of money")]
    [InlineData("Now, a ferry of this size and this age costs the county a great deal of money. Who is paying for it?", "Who is paying for it")]
    [InlineData("If the county runs out of money, who pays the crew?", "Who pays the crew")]
    [InlineData("Let's talk about trade with the U.S.", "Trade with the U.S.")]
    public void A_title_is_what_is_asked_about(string question, string title) =>
        Assert.Equal(title, ChapterTitle.Of(question, ["Tom", "Brandt"]));

    [Theory]
    [InlineData("Yeah.")]
    [InlineData("And you?")]
    [InlineData("What is it?")]
    [InlineData("How many of the many people on the many islands of the county take the ferry?")]
    public void A_question_that_tells_nothing_gives_no_title(string question) => Assert.Null(ChapterTitle.Of(question, []));
}
