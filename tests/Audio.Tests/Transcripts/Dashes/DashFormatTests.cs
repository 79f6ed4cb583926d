using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Dashes;

public sealed class DashFormatTests
{
    [Theory]
    [InlineData("- Where? - By the pier. - When? - At noon. - Who? - Nobody.")]
    [InlineData("  - Where? - By the pier. - When? - At noon. - Who? - Nobody.")]
    [InlineData("- Where?\n- By the pier.\n- When?\n- At noon.\n- Who?\n- Nobody.")]
    public void Every_dash_is_a_turn(string text)
    {
        var transcript = TranscriptParser.Parse("a.txt", text);

        Assert.Equal("dash-turns", transcript.Format);
        Assert.Equal(["Where?", "By the pier.", "When?", "At noon.", "Who?", "Nobody."], transcript.Items.OfType<Turn>().Select(t => t.Text));
    }

    [Fact]
    public void A_dash_may_touch_its_words()
    {
        var transcript = TranscriptParser.Parse("a.txt", "La pescadora\n\n—¿Cuándo empezó usted a pescar?\n\n—A los doce años, con mi abuelo.\n\n—¿Y le gustaba?\n\n—No. Me mareaba.\n\n—¿Y ahora?\n\n—Ahora mando yo.");

        Assert.Equal(("dash-turns", "La pescadora", 6), (transcript.Format, transcript.Title, transcript.Items.OfType<Turn>().Count()));
        Assert.Equal("¿Cuándo empezó usted a pescar?", transcript.Items.OfType<Turn>().First().Text);
    }

    [Fact]
    public void A_story_whose_people_speak_behind_dashes_is_told_by_one() =>
        Assert.Equal("article", TranscriptParser.Parse("a.txt", "—¿Cuándo empezó usted?\n—A los doce años —dijo Carmen—, con mi abuelo.\n—¿Y le gustaba?\n—No. Me mareaba todos los días.\n—¿Y ahora?").Format);
}
