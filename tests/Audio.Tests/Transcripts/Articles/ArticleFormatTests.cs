using Audio.Transcripts;
using Audio.Transcripts.Articles;

namespace Audio.Tests.Transcripts.Articles;

public sealed class ArticleFormatTests
{
    const string Prose = "The ferry left the dock on Monday for the first time in years.\n\nNobody on the island had thought that it would.\n\n";

    const string Talk = "Thank you all for having me here tonight, it means a lot to me.\n\nI came down the river in a boat when I was nine years old.";

    [Fact]
    public void A_talk_without_labels_is_told_by_the_only_one_whom_the_user_lists()
    {
        var talk = TranscriptParser.Parse("talk.md", $"---\ntitle: The river\nspeakers: [Mira Lund]\n---\n{Talk}");

        Assert.Equal("Mira Lund", Assert.Single(talk.Speakers).Name);
        Assert.DoesNotContain(talk.Problems, p => p.Code == "T055");
    }

    [Fact]
    public void Of_several_whom_the_user_lists_nobody_knows_who_tells_it() =>
        Assert.Equal("Narrator", Assert.Single(TranscriptParser.Parse("talk.md", $"---\nspeakers: [Mira Lund, Jan Roth]\n---\n{Talk}").Speakers).Name);

    [Fact]
    public void A_marked_heading_may_be_long_and_stand_right_above_another() =>
        Assert.Equal(
            ["How the letters of the whole coast came to be carried by one boat and by no other", "The boat"],
            TranscriptParser.Parse("talk.md", $"# The river\n\n## How the letters of the whole coast came to be carried by one boat and by no other\n\n### The boat\n\n{Talk}").Items.OfType<Chapter>().Select(c => c.Title));

    [Fact]
    public void Prose_is_an_article()
    {
        Assert.Equal("article", TranscriptParser.Parse("a.txt", "The ferry returns\n\n" + Prose).Format);
        Assert.InRange(Score(Prose), 0.75, 1);
    }

    [Theory]
    [InlineData("JO ROE, HOST: The ferry left the dock on Monday.\n\nSAM ODE, BYLINE: It did, and nobody thought it would.\n\nROE: Thank you.")]
    [InlineData("Jo Roe: The ferry left the dock on Monday.\n\nSam Ode: It did, and nobody thought it would.\n\nJo Roe: Why?\n\nSam Ode: The pier was gone.")]
    public void What_has_labels_is_no_article(string text) => Assert.Equal(0, Score(text));

    [Fact]
    public void A_colon_in_prose_is_no_label() => Assert.Equal(Score(Prose), Score(Prose + "One thing is sure: the fare will not change this year.\n\n"));

    [Fact]
    public void The_evidence_tells_what_was_counted() =>
        Assert.Contains("2 of 2 passages are paragraphs of prose", new ArticleFormat().Detect(new(SourceText.Parse("a.txt", Prose))).Evidence);

    [Theory]
    [InlineData("THE HARBOR TIMES")]
    [InlineData("The Pell Harbor Gazette")]
    public void The_newspapers_name_is_not_the_title(string newspaper)
    {
        var article = TranscriptParser.Parse("a.txt", $"{newspaper}\n\nThe ferry returns\n\nBy Ida Lund\n\n{Prose}");

        Assert.Equal("The ferry returns", article.Title);
        Assert.DoesNotContain(article.Items.OfType<Turn>(), t => t.Text.Contains(newspaper, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("*This story is sponsored by Holt & Sons, makers of fine ropes.*")]
    [InlineData("Sponsored by Holt & Sons")]
    [InlineData("Paid post: Holt & Sons")]
    public void Who_has_paid_for_the_page_is_not_read(string note) =>
        Assert.DoesNotContain(TranscriptParser.Parse("a.txt", $"The ferry returns\n\n{Prose}{note}\n\n{Prose}").Items.OfType<Turn>(), t => t.Text.Contains("Holt", StringComparison.Ordinal));

    [Theory]
    [InlineData("Sponsored by Senator Holt, the bill passed the House on Tuesday.")]
    [InlineData("Paid for by taxpayers of Holt, the bridge opened in May.")]
    [InlineData("The report was presented by Justice Minister Anna Holt on Monday.")]
    [InlineData("The story is supported by documents that Holt has seen.")]
    public void Who_has_paid_for_something_else_is(string sentence) =>
        Assert.Contains(TranscriptParser.Parse("a.txt", $"The ferry returns\n\n{Prose}{sentence}\n\n{Prose}").Items.OfType<Turn>(), t => t.Text.Contains(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("# Clocks", "Clocks")]
    [InlineData("A bridge", "A bridge")]
    [InlineData("Le pont", "Le pont")]
    public void A_title_may_be_short(string line, string title) => Assert.Equal(title, TranscriptParser.Parse("a.md", $"{line}\n\n{Prose}").Title);

    [Fact]
    public void What_opens_with_a_dash_is_said_and_no_title() =>
        Assert.Contains("—¿Qué pintaba?", TranscriptParser.Parse("a.txt", "—¿Qué pintaba?\n—A los siete años —dijo Ruiz—. Me gustaba mucho.\n—¿Nada más?\n—Nada más.\n").Items.OfType<Turn>().First().Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("THE RISING SUN")]
    [InlineData("These Are Hard Times")]
    public void A_title_may_end_as_newspapers_do(string title) => Assert.Equal(title, TranscriptParser.Parse("a.txt", $"{title}\n\n{Prose}").Title);

    [Theory]
    [InlineData("Published December 1, 2022")]
    [InlineData("2022-12-01")]
    [InlineData("Updated Dec. 1, 2022 at 9:15 AM ET")]
    public void A_date_on_a_line_of_its_own_is_the_date(string line) =>
        Assert.Equal(new DateOnly(2022, 12, 1), TranscriptParser.Parse("a.txt", $"The ferry returns\n\n{line}\n\n{Prose}").Date);

    [Theory]
    [InlineData("Ida Lund reported from Pell Harbor.")]
    [InlineData("Sam Ode contributed to this report.")]
    [InlineData("With additional reporting by Sam Ode.")]
    [InlineData("This story was edited by June Park.")]
    public void Who_contributed_is_said_last_and_by_itself(string credit)
    {
        var turns = TranscriptParser.Parse("a.txt", $"The ferry returns\n\n{Prose}{credit}\n\nCopyright 2022 NPR.").Items.OfType<Turn>().ToList();

        Assert.Equal(2, turns.Count);
        Assert.Equal(credit, turns[1].Text);
    }

    [Theory]
    [InlineData("The ferry at its dock on Monday\nIda Lund / Reuters", "caption", "picture credit")]
    [InlineData("The ferry at its dock on Monday.\nIda Lund\nGetty Images", "caption", "picture credit", "picture credit")]
    [InlineData("The ferry at its dock on Monday\n\nPhoto by Ida Lund", "caption", "picture credit")]
    [InlineData("The ferry at its dock on Monday. (Ida Lund/AP)", "caption")]
    [InlineData("AP Photo/Ida Lund", "picture credit")]
    public void Pictures_are_left_out(string lines, params string[] reasons)
    {
        var transcript = TranscriptParser.Parse("a.txt", $"The ferry returns\n\n{Prose}{lines}\n\n{Prose}");

        Assert.Equal(reasons, transcript.Ledger.With(Fate.Dropped).Select(d => d.Reason));
        Assert.Single(transcript.Items.OfType<Turn>());
    }

    [Theory]
    [InlineData("Propos recueillis par Jean Dubois")]
    [InlineData("Propos recueillis par Jean Dubois et Ana Gil.")]
    [InlineData("Das Gespräch führte Jan Weber.")]
    public void Who_asked_is_nobodys_words(string line) =>
        Assert.DoesNotContain(line, Assert.Single(TranscriptParser.Parse("a.txt", $"The ferry returns\n\n{Prose}{line}").Items.OfType<Turn>()).Text, StringComparison.Ordinal);

    [Fact]
    public void A_sentence_that_begins_like_that_is_said() =>
        Assert.EndsWith("jemand aus der Stadt.", Assert.Single(TranscriptParser.Parse("a.txt", $"The ferry returns\n\n{Prose}Das Gespräch führte jemand aus der Stadt.").Items.OfType<Turn>()).Text, StringComparison.Ordinal);

    static double Score(string text) => new ArticleFormat().Detect(new(SourceText.Parse("a.txt", text))).Score;
}
