using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Articles;

public sealed class HeadingsTests
{
    const string Top = "The ferry returns after nine years\n\nThe old ferry left the dock on Monday for the first time.\n\n";
    const string Body = "\n\nThe county paid for half of the repair.";

    [Theory]
    [InlineData("What the county pays", "What the county pays")]
    [InlineData("2. What the county pays", "What the county pays")]
    [InlineData("3) What the county pays", "What the county pays")]
    [InlineData("## What the county pays", "What the county pays")]
    [InlineData("1. Fares like those in the U.S.", "Fares like those in the U.S.")]
    [InlineData("Fares like those in the U.S.", "Fares like those in the U.S.")]
    [InlineData("1. Who pays for it?", "Who pays for it?")]
    [InlineData("Why now?", "Why now?")]
    public void A_short_line_by_itself_is_a_heading(string line, string title) => Assert.Equal(["Introduction", title], Chapters(Top + line + Body));

    [Theory]
    [InlineData("The old man asked: Where is the boat?\nThe boy said: It is gone.\n", "The old man asked: Where is the boat? The boy said: It is gone.")]
    [InlineData("When do you open?\nWe open at nine.\n\nWhere can I park?\nBehind the hall.\n", "When do you open? We open at nine. Where can I park? Behind the hall.")]
    [InlineData("Lena: Hi!\nMax: Hi Lena.\nP.S.: Don't forget the milk.\n", "Lena: Hi! Max: Hi Lena. P.S.: Don't forget the milk.")]
    [InlineData("Packing list\n\n- tent\n- two blankets\n- torch\n\nCheck the weather before you leave.\n", "- tent - two blankets - torch Check the weather before you leave.")]
    [InlineData("Pancakes\n\nFlour: 200 g\nMilk: 300 ml\nSalt: a pinch\n\nMethod: Whisk the eggs with the milk.\n", "Flour: 200 g Milk: 300 ml Salt: a pinch Method: Whisk the eggs with the milk.")]
    [InlineData("My boat\n\nThe boat is back.\n\nIt sails at nine.\n", "The boat is back. It sails at nine.")]
    public void A_sentence_right_above_another_is_no_headline(string text, string said) =>
        Assert.Equal(said, string.Join(' ', TranscriptParser.Parse("a.txt", text).Items.OfType<Turn>().SelectMany(t => t.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    [Theory]
    [InlineData("The county pays.")]
    [InlineData("Nobody has said yet who pays for it:")]
    [InlineData("But who pays for it?")]
    [InlineData("The ferry then returned to the U.S.")]
    [InlineData("1. The county pays for all of it.")]
    [InlineData("the county pays")]
    [InlineData("The boat was gone. \"Rex!\" she called. \"Rex!\"")]
    [InlineData("500 g flour\n\n350 ml water\n\n10 g salt")]
    [InlineData("What the county pays for all of the new boats\n(again)")]
    public void A_sentence_is_no_heading(string line) => Assert.Equal(["Introduction"], Chapters(Top + line + Body));

    [Theory]
    [InlineData("##############################################################################")]
    [InlineData("# --------------------------------------------------------------------------")]
    [InlineData("1. ...")]
    public void A_rule_is_no_heading(string line) => Assert.Equal(["Introduction"], Chapters(Top + line + Body));

    [Theory]
    [InlineData("CHAPTER ONE", "CHAPTER TWO")]
    [InlineData("Chapter 1", "Chapter 2")]
    [InlineData("Kapitel I", "Kapitel II")]
    [InlineData("Primera parte", "Capítulo 2", "Capítulo 2")]
    public void The_number_of_a_chapter_is_a_heading_and_what_the_chapter_is_called_is_said(string first, string second, params string[] chapters)
    {
        var novel = TranscriptParser.Parse("a.txt", $"{first}\n\nThe Lamp\n\nIt was the third winter, and she still set two places at table.\n\n{second}\n\nIn the Yard\n\nThe dog was gone, and nobody knew for how long it had been.", new() { Format = "article" });

        Assert.Equal(chapters.Length > 0 ? ["Introduction", .. chapters] : [first, second], novel.Items.OfType<Chapter>().Select(c => c.Title));
        Assert.StartsWith("In the Yard", novel.Items.OfType<Turn>().Last().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("—¿Cuándo empezó usted?")]
    [InlineData("\"Stay!\" he said.")]
    public void Short_sentences_above_the_first_paragraph_are_said(string line) =>
        Assert.StartsWith(line[1..^1], TranscriptParser.Parse("a.txt", $"The ferry returns after nine years\n\n{line}\n\nThe old ferry left the dock on Monday for the first time.", new() { Format = "article" }).Items.OfType<Turn>().First().Text.TrimStart('—', '"'), StringComparison.Ordinal);

    [Fact]
    public void Questions_are_headings_where_there_are_several() =>
        Assert.Equal(["Introduction", "Who pays?", "Who rides?"], Chapters(Top + "Who pays?" + Body + "\n\nWho rides?" + Body));

    [Fact]
    public void A_heading_may_stand_right_over_its_text() =>
        Assert.Equal(["Introduction", "What the county pays"], Chapters(Top + "What the county pays\nThe county paid for half of the repair."));

    [Fact]
    public void A_line_without_text_below_it_is_no_heading() => Assert.Equal(["Introduction"], Chapters(Top + "What the county pays"));

    [Fact]
    public void A_repeated_line_in_a_block_is_a_caption_and_no_heading() =>
        Assert.Equal(["Introduction"], Chapters(Top + "The ferry at its dock\nIda Lund\nThe ferry at its dock" + Body));

    [Fact]
    public void An_article_that_begins_with_a_heading_has_no_introduction() =>
        Assert.Equal(["What the county pays"], Chapters("The ferry returns after nine years\n\n1. What the county pays" + Body));

    [Fact]
    public void A_heading_is_said_with_its_number()
    {
        var heading = TranscriptParser.Parse("a.txt", Top + "2. What the county pays" + Body).Items.OfType<Chapter>().Last();

        Assert.Equal(("2. What the county pays", "Two. What the county pays"), (heading.Text, heading.Spoken));
    }

    static IEnumerable<string> Chapters(string text) =>
        TranscriptParser.Parse("a.txt", text, new() { Format = "article" }).Items.OfType<Chapter>().Select(c => c.Title);
}
