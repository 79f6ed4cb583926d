using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Audio.Episodes.Companions;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Companions;

public sealed class TranscriptPageTests
{
    [Fact]
    public void Every_turn_has_its_speaker_its_time_and_its_words()
    {
        var page = Parse(SomeEpisode.Text);

        Assert.Equal(["Ines:", "Tom:", "Ines:", "Ines:"], page.QuerySelectorAll("cite").Select(c => c.TextContent));
        Assert.Equal(["0:01", "0:05", "1:03", "1:41"], page.QuerySelectorAll("time").Select(t => t.TextContent));
        Assert.Equal(["Good evening. This is about the sea.", "Yes.", "And the storm?", "Good night."], page.QuerySelectorAll("p").Select(p => p.TextContent));
        Assert.Equal(["Welcome", "The storm", "The end"], page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal("https://harbour.example/storm?a=1&b=2", page.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(("Tides & <Time>", "sea%20talk.mp3"), (page.Title, page.QuerySelector("audio")!.GetAttribute("src")));
    }

    [Fact]
    public void A_time_leads_to_an_anchor_that_is_there_and_no_anchor_is_there_twice()
    {
        var page = Parse(SomeEpisode.Text);
        var anchors = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();

        Assert.Equal(anchors.Distinct(), anchors);
        Assert.All(page.QuerySelectorAll("time a"), a => Assert.Contains(a.GetAttribute("href")![1..], anchors));
        Assert.Equal(["1", "5", "63", "101"], page.QuerySelectorAll("time a").Select(a => a.GetAttribute("data-t")));
    }

    [Fact]
    public void A_sentence_knows_when_it_is_heard_and_so_do_its_words_where_they_are_known()
    {
        var page = Parse(SomeEpisode.Text);
        var sentences = page.QuerySelectorAll("[data-e]");

        Assert.Equal([("1", "2.2"), ("2.5", "4"), ("5", "5.4"), ("63", "64"), ("101", "102")], sentences.Select(s => (s.GetAttribute("data-s")!, s.GetAttribute("data-e")!)));
        Assert.Equal([("And ", "63"), ("the ", "63.25"), ("storm?", "63.5")], sentences.SelectMany(s => s.QuerySelectorAll("[data-s]")).Select(w => (w.TextContent, w.GetAttribute("data-s")!)));
    }

    [Fact]
    public void Chapters_are_links_that_play_and_one_alone_needs_none()
    {
        var page = Parse(SomeEpisode.Text);

        Assert.Equal([("#c-0", "0"), ("#c-62500", "62.5"), ("#c-100000", "100")], page.QuerySelectorAll("nav a").Select(a => (a.GetAttribute("href")!, a.GetAttribute("data-t")!)));
        Assert.All(page.QuerySelectorAll("nav a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Null(Parse(SomeEpisode.Text with { Chapters = SomeEpisode.Text.Chapters[..1] }).QuerySelector("nav"));
    }

    [SkippableFact]
    public void Its_script_is_one_that_is_understood()
    {
        using var folder = new TemporaryFolder();
        External.Run("node", "--check", folder.Write("player.mjs", Encoding.UTF8.GetBytes(Parse(SomeEpisode.Text).QuerySelector("script")!.TextContent)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_says_that_voices_are_synthetic_unless_the_show_does_not_want_it(bool tells) =>
        Assert.Equal(tells ? "The voices are synthetic." : null, Parse(SomeEpisode.Text with { Tags = SomeEpisode.Text.Tags with { FeedDisclosure = tells ? "The voices are synthetic." : null } }).QuerySelector("footer")?.TextContent);

    [Theory]
    [MemberData(nameof(NastyTexts.Speakable), MemberType = typeof(NastyTexts))]
    public void Whatever_is_said_is_text_and_nothing_else(string nasty)
    {
        var page = Parse(SomeEpisode.Text with
        {
            Captions = [SomeEpisode.Caption(nasty, nasty, 1, 2)],
            Chapters = [SomeEpisode.Chapter(nasty, 0, 125)],
            Tags = SomeEpisode.Text.Tags with { Title = nasty },
        });

        Assert.Equal(Words(nasty), Words(page.QuerySelector("p")!.TextContent));
        Assert.Equal(Words(nasty), Words(page.QuerySelector("h2")!.TextContent));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("speak, b"));
    }

    [Fact]
    public void It_is_well_formed_xml_too() =>
        Assert.Equal("html", XDocument.Parse(Encoding.UTF8.GetString(Write(SomeEpisode.Text)).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Root!.Name.LocalName);

    static byte[] Write(EpisodeText text) => SomeEpisode.Write(stream => TranscriptPage.Write(stream, text));

    static IHtmlDocument Parse(EpisodeText text) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(new MemoryStream(Write(text)));

    // What XML cannot have is a space.
    static string Words(string text) => string.Join(' ', XmlText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
