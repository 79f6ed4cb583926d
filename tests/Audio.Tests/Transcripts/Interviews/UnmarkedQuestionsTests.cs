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

    const string Portrait = "Karin Roth has counted the fish of the river every autumn since she was born.";

    static readonly (string Asks, string Answers)[] Turns =
    [
        ("When did you see the first one?", "In the autumn, with my children."),
        ("What happened then?", "I ran home. Why would I not?"),
        ("You must have been glad.", "I was. It took years."),
        ("Who saved it?", "All of us did, and nobody alone. I only counted."),
    ];

    static string Markdown(string between, IEnumerable<(string Asks, string Answers)> turns) =>
        $"# The river is back\n\n{Portrait}\n\n" + string.Join("\n\n", turns.Select(t => $"**{t.Asks}**{between}{t.Answers}"));

    static string Html(string tag, string between) =>
        $"<html><head><title>The river is back</title></head><body><h1>The river is back</h1><p>{Portrait}</p>"
        + string.Concat(Turns.Select(t => $"<p><{tag}>{t.Asks}</{tag}>{between}{t.Answers}</p>")) + "</body></html>";

    public static TheoryData<string, string> BoldInterviews => new()
    {
        { "talk.md", Markdown("\n\n", Turns) },
        { "talk.md", Markdown("\n", Turns) },
        { "talk.md", Markdown(" ", Turns) },
        { "talk.html", Html("strong", " ") },
        { "talk.html", Html("b", "") },
        { "talk.html", Html("strong", "</p><p>") },
        { "talk.html", Html("b", "<br>") },
    };

    [Theory]
    [MemberData(nameof(BoldInterviews))]
    public void What_is_bold_asks_and_what_is_plain_answers(string name, string text)
    {
        var talk = TranscriptParser.Parse(name, text);

        Assert.Equal("marked-questions", talk.Format);
        Assert.Equal(
            [("narrator", Portrait), .. Turns.SelectMany(t => new[] { ("interviewer", t.Asks), ("karin-roth", t.Answers) })],
            talk.Items.OfType<Turn>().Select(t => (t.SpeakerId, t.Text)));
    }

    [Fact]
    public void Bold_openings_of_an_article_that_hardly_asks_stay_in_their_paragraphs() =>
        Assert.Equal(
            ["One is old. It was built by hand. Why is it here? Nobody knows. One is new. It came by rail."],
            TranscriptParser.Parse("boats.md", "# Two boats\n\n**One is old.** It was built by hand.\n\n**Why is it here?** Nobody knows.\n\n**One is new.** It came by rail.\n")
                .Items.OfType<Turn>().Select(t => t.Text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("talk.md", "\n\n**Absolutely not.** I never sold honey.\n")]
    public void An_answer_may_go_on_in_bold(string name, string more) =>
        Assert.Equal("karin-roth", TranscriptParser.Parse(name, Markdown(" ", Turns) + "\n\nIt goes on.\n\n" + more).Items.OfType<Turn>().Last().SpeakerId);

    [Fact]
    public void Most_have_to_ask_and_the_others_may_tell() =>
        Assert.Equal("marked-questions", TranscriptParser.Parse("talk.md", Markdown("\n\n", [Turns[0], ("Tell me of your river.", "I love it."), Turns[3]])).Format);

    [Fact]
    public void A_bold_note_below_an_interview_is_the_narrators_and_thanks_are_not()
    {
        string[] Last(string more) => [.. TranscriptParser.Parse("talk.md", Markdown("\n\n", Turns) + more).Items.OfType<Turn>().Select(t => t.SpeakerId).TakeLast(2)];

        Assert.Equal(["karin-roth", "narrator"], Last("\n\n**Karin Roth's book on fish is out now.**\n\nIt costs ten dollars.\n"));
        Assert.Equal(["karin-roth", "interviewer"], Last("\n\n**Thank you for your time.**\n"));
    }

    [Fact]
    public void A_bold_line_that_is_no_sentence_is_a_heading_among_bold_questions() =>
        Assert.Equal(["The long winter"], TranscriptParser.Parse(
            "talk.md", Markdown("\n\n", Turns[..2]) + "\n\n**The long winter**\n\n" + Markdown("\n\n", Turns[2..]).Split("\n\n", 3)[2]).Items.OfType<Chapter>().Select(c => c.Title));

    [Theory]
    [InlineData("Can I bring my dog?", "You can, on a lead.", "How do I pay?", "We take cash.", "When do you open?", "At eight.")]
    [InlineData("Why does bread rise?", "Yeast makes gas.", "What is a starter?", "I think of it as a pet.", "How long does it take?", "A week.")]
    [InlineData("Why did I leave my job?", "I was tired.", "What did I learn?", "I learned much.", "Would you do it?", "I cannot say.")]
    [InlineData("Fish", "I like fish.", "Boats", "I like boats.", "Do you?", "I hope so.")]
    public void Bold_headings_of_other_texts_are_no_interview(params string[] lines) =>
        Assert.Equal("article", TranscriptParser.Parse("talk.md", Markdown("\n\n", lines.Chunk(2).Select(c => (c[0], c[1])))).Format);
}
