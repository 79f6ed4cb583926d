using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Articles;

/// <summary>The real page that stands beside the checkout.</summary>
public sealed class ArticleSeedTests
{
    [SkippableFact]
    public void Every_chapter_has_its_title_and_its_words()
    {
        var items = Page().Items;

        Assert.Equal(
            ["Introduction", "Return to the nuclear arms treaty with the U.S.", "Release Paul Whelan", "The U.S. would support Ukraine in diplomacy with Russia", "Moscow says Blinken requested the meeting"],
            items.OfType<Chapter>().Select(c => c.Title));
        Assert.Equal([(16, 89), (24, 133), (32, 98), (40, 105), (48, 141), (60, 15)], items.OfType<Turn>().Select(t => (t.Line, Words(t.Text))));
        Assert.All(items.OfType<Turn>(), t => Assert.Equal(Speaker.NarratorId, t.SpeakerId));
    }

    [SkippableFact]
    public void Headings_are_announced_by_the_narrator()
    {
        var announced = Page().Items.OfType<Chapter>().SelectMany(c => c.Utterances).ToList();

        Assert.Equal(4, announced.Count);
        Assert.Equal(("1. Return to the nuclear arms treaty with the U.S.", "One. Return to the nuclear arms treaty with the U S.", Speaker.NarratorId),
            (announced[0].Text, announced[0].Spoken, announced[0].SpeakerId));
    }

    [SkippableFact]
    public void Title_and_date_are_found()
    {
        Assert.Equal("U.S. and Russia's top diplomats meet for the first time since the Ukraine war began", Page().Title);
        Assert.Equal(new DateOnly(2023, 3, 2), Page().Date);
        Assert.Equal("article", Page().Format);
    }

    [SkippableFact]
    public void What_is_not_the_article_is_left_out_with_its_reason() =>
        Assert.Equal(
            [(1, "station name"), (2, "player"), (3, "player"), (4, "player"), (5, "player"), (9, "caption"), (10, "picture credit"), (11, "picture credit"),
                (12, "caption"), (14, "update stamp"), (62, "copyright notice"), (64, "byline"), (65, "staff biography")],
            Page().Ledger.With(Fate.Dropped).Select(d => (d.Line, d.Reason)));

    [SkippableFact]
    public void The_only_doubt_is_a_lost_space() =>
        Assert.Equal([("T018", 54, Severity.Warning)], Page().Problems.Select(p => (p.Code, p.Line, p.Severity)));

    [SkippableFact]
    public void Quotations_are_voiced_where_their_speaker_is_sure()
    {
        var page = Page(QuoteStyle.Voiced);
        var quoted = page.Ledger.With(Fate.Spoken).Where(e => e.Text.StartsWith('"') && e.Text.TrimEnd().EndsWith('"')).ToList();
        var voiced = page.Items.SelectMany(i => i.Utterances).Where(u => u.SpeakerId == "antony-blinken").ToList();

        Assert.Equal([24, 24, 34, 36, 40, 44, 44], quoted.Select(e => e.Line));
        Assert.Equal(Words(string.Join(' ', quoted.Select(e => e.Text))), Words(string.Join(' ', voiced.Select(u => u.Text))));
        Assert.Equal([(Speaker.NarratorId, "Narrator"), ("antony-blinken", "Antony Blinken")], page.Speakers.Select(s => (s.Id, s.Name)));
    }

    static Transcript Page(QuoteStyle quotes = QuoteStyle.Narrated)
    {
        Skip.If(Repository.Seeds is null, "The real pages do not stand beside this checkout.");
        return TranscriptParser.Parse("news-article.txt", File.ReadAllBytes(Path.Combine(Repository.Seeds, "news-article.txt")), new() { Quotes = quotes });
    }

    // As word processors count: a dash between spaces is one.
    static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
