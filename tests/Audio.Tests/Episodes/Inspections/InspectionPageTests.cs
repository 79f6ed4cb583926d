using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Audio.Episodes.Inspections;
using Audio.Tests.Episodes.Companions;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Inspections;

public sealed class InspectionPageTests
{
    [Fact]
    public void Before_a_render_it_has_speakers_voices_script_and_what_is_left_out_but_nothing_plays()
    {
        var page = Parse(Write(SomeInspection.Inspection(), null));

        Assert.Equal(["Ann Lee, host|a (flite slt)|3 turns, 12 words", "Bob Okoro, correspondent|b (flite rms)|2 turns, 9 words"], Rows(page, 0));
        Assert.Equal(["Ann Lee:", "Bob Okoro:", "Ann Lee:", "Bob Okoro:", "Ann Lee:"], page.QuerySelectorAll(".turn cite").Select(c => c.TextContent));
        Assert.Equal(["line 4", "line 8", "line 10", "line 12", "line 14"], page.QuerySelectorAll(".turn .note").Select(n => n.TextContent));
        Assert.Equal("(SOUNDBITE OF WAVES)line 6", page.QuerySelector(".cue")!.TextContent);
        Assert.Contains(Rows(page, 1), r => r.StartsWith("16|", StringComparison.Ordinal) && r.EndsWith("|Copyright WQXB. All rights reserved.", StringComparison.Ordinal));
        Assert.Contains("speaking costs nothing", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("audio, script, svg, nav, [data-s], [data-t]"));
    }

    [Fact]
    public void After_a_render_every_sentence_knows_when_it_is_heard_and_every_link_leads_somewhere()
    {
        var page = Parse(Write(SomeInspection.Inspection(), SomeInspection.Episode("/made", SomeInspection.Transcript())));

        Assert.Equal(["Good morning.", "What did you see down there?", "A great many crabs, and one boot.", "Thank you.", "Thank you.", "Until tomorrow."], page.QuerySelectorAll("[data-e]").Select(s => s.TextContent));
        Assert.Equal(["0:00", "0:02", "0:03", "0:04", "0:05"], page.QuerySelectorAll("time").Select(t => t.TextContent));
        Assert.NotNull(page.QuerySelector("figure svg title"));
        Assert.Equal(page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count(), page.QuerySelectorAll("[id]").Length);
        Assert.All(page.QuerySelectorAll("a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal("The voices are synthetic.", page.QuerySelector("footer")!.TextContent);
    }

    [Theory]
    [InlineData("/pages/tide.html", "../made/a%20b/a.mp3")]
    [InlineData("/made/a b/tide.inspect.html", "a.mp3")]
    public void The_audio_is_found_from_where_the_page_lies(string path, string address) =>
        Assert.Equal(address, Parse(Write(SomeInspection.Inspection(), SomeInspection.Episode("/made/a b", SomeInspection.Transcript()), path)).QuerySelector("audio")!.GetAttribute("src"));

    [Fact]
    public void It_says_so_where_the_text_has_changed_since() => Assert.Contains(
        "has changed since", Write(SomeInspection.Inspection(), SomeInspection.Episode("/made", SomeInspection.Transcript()) with { IsOfThisText = false }), StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_it_lies_elsewhere_but_the_audio()
    {
        var page = Parse(Write(SomeInspection.Inspection(), SomeInspection.Episode("/made", SomeInspection.Transcript())));

        Assert.Equal(["audio"], page.QuerySelectorAll("[src]").Select(e => e.LocalName));
        Assert.Empty(page.QuerySelectorAll("link, img, iframe, object, embed"));
        Assert.All(page.QuerySelectorAll("[href]"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_stand_with_what_settles_them()
    {
        var transcript = SomeInspection.Transcript();
        var problem = new Problem("T010", Severity.Warning, "tide.txt", 7, 1, "Who says <this>?", "Say who") { Suggestion = new("intro", null, "Lee") };
        var inspection = Inspection.Of(transcript with { Problems = [problem] }, null);

        Assert.Equal("warning T010 Who says <this>? (Say who)line 7 intro: Lee", Parse(Write(inspection, null)).QuerySelector(".problems .warning")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(NastyTexts.Speakable), MemberType = typeof(NastyTexts))]
    public void Whatever_stands_in_a_transcript_is_text_and_nothing_else(string nasty)
    {
        var transcript = Some.Transcript(Some.Turn("ann", nasty), new Cue(nasty, 2), new Chapter(nasty, 3), Some.Heading(nasty)) with
        {
            Title = nasty,
            Speakers = [new("ann", nasty, nasty, [])],
            Problems = [new("T001", Severity.Error, nasty, 1, 1, nasty, nasty)],
            Evidence = [nasty],
        };
        var page = Parse(Write(Inspection.Of(transcript, null), SomeInspection.Episode("/made", transcript)));

        Assert.Equal(Words(nasty), Words(page.QuerySelector(".turn p")!.TextContent));
        Assert.Equal(Words(nasty), Words(page.QuerySelector("h1")!.TextContent));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("speak, b, break"));
    }

    [Fact]
    public void It_is_well_formed_xml_too() => Assert.Equal(
        "html", XDocument.Parse(Write(SomeInspection.Inspection(), SomeInspection.Episode("/made", SomeInspection.Transcript())).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Root!.Name.LocalName);

    static IEnumerable<string> Rows(IHtmlDocument page, int table) =>
        page.QuerySelectorAll("table")[table].QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Select(c => c.TextContent)));

    static string Write(Inspection inspection, PlayableEpisode? episode, string path = "/made/tide.inspect.html") =>
        Encoding.UTF8.GetString(SomeEpisode.Write(stream => InspectionPage.Write(stream, path, inspection, asOptions: false, episode)));

    static IHtmlDocument Parse(string page) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);

    static string Words(string text) => string.Join(' ', Audio.Episodes.Companions.XmlText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
