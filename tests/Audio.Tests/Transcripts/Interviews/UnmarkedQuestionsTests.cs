using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Interviews;

public sealed class UnmarkedQuestionsTests
{
    const string Above = "# The river is back\n\nWe spoke with Karin Roth, who has counted its fish every autumn since she was born.\n\n";

    // With whatever marks the questions.
    static string Questions(string mark) =>
        $"{mark}When did you see the first one?\n\nIn the autumn, with my children.\n\n{mark}And what did you think of it?\n\nThat it was back. I was wrong, of course.\n\nIt took years.\n\n"
        + $"{mark}Who saved the river?\n\nAll of us did, and nobody alone.\n";

    [Theory]
    [InlineData("### ")]
    [InlineData("")]
    public void Questions_by_themselves_make_an_interview_where_people_are_said_to_have_talked(string mark)
    {
        var talk = TranscriptParser.Parse("talk.md", Above + Questions(mark));

        Assert.Equal("The river is back", talk.Title);
        Assert.Equal(["narrator", "interviewer", "karin-roth", "interviewer", "karin-roth", "interviewer", "karin-roth"], talk.Items.OfType<Turn>().Select(t => t.SpeakerId));
        Assert.Equal("When did you see the first one?", talk.Items.OfType<Turn>().ElementAt(1).Text);
        Assert.Contains(talk.Problems, p => p.Code == ProblemCode.InferredSpeaker);
    }

    [Theory]
    [InlineData("# Boats\n\nThis is what I think of boats after many years.\n\n")]
    [InlineData("# Questions\n\nHere is what people ask.\n\n")]
    public void Where_nobody_is_said_to_have_talked_they_are_headings(string above) =>
        Assert.Equal("article", TranscriptParser.Parse("talk.md", above + Questions("### ")).Format);

    [Fact]
    public void What_is_told_of_others_answers_no_question() =>
        Assert.Equal("article", TranscriptParser.Parse(
            "talk.md", Above + "### What do you need?\n\nA boat is needed.\n\n### Where do you go?\n\nPeople go to the quay.\n\n### When do you leave?\n\nThe boats leave at eight.\n").Format);
}
