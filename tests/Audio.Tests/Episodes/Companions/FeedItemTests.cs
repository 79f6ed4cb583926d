using System.Xml.Linq;
using Audio.Episodes.Companions;

namespace Audio.Tests.Episodes.Companions;

public sealed class FeedItemTests
{
    static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd", Podcast = "https://podcastindex.org/namespace/1.0";

    [Fact]
    public void It_has_what_directories_ask_of_an_episode()
    {
        var item = Read(SomeEpisode.Text);

        Assert.Equal("Tides & <Time>", item.Element("title")!.Value);
        var enclosure = item.Element("enclosure")!;
        Assert.Equal(("https://harbour.example/talk/sea%20talk/sea%20talk.mp3", "2000000", "audio/mpeg"), (enclosure.Attribute("url")!.Value, enclosure.Attribute("length")!.Value, enclosure.Attribute("type")!.Value));
        Assert.Equal("Fri, 09 Feb 2024 00:00:00 GMT", item.Element("pubDate")!.Value);
        Assert.Equal(("125", "Port Radio", "false"), (item.Element(Itunes + "duration")!.Value, item.Element(Itunes + "author")!.Value, item.Element(Itunes + "explicit")!.Value));
        Assert.Equal(["text/vtt", "application/x-subrip", "application/json", "text/html"], item.Elements(Podcast + "transcript").Select(t => t.Attribute("type")!.Value));
        Assert.Equal("https://harbour.example/talk/sea%20talk/chapters.json", item.Element(Podcast + "chapters")!.Attribute("url")!.Value);
        Assert.Equal([("host", "Ines Calloway"), (null, "The crew")], item.Elements(Podcast + "person").Select(p => (p.Attribute("role")?.Value, p.Value)));
        Assert.Equal(("ai-content", "true"), (item.Element(Podcast + "txt")!.Attribute("purpose")!.Value, item.Element(Podcast + "txt")!.Value));
    }

    [Fact]
    public void Its_identity_stays_when_the_audio_changes() =>
        Assert.Equal(Read(SomeEpisode.Text).Element("guid")!.Value, Read(SomeEpisode.Text with { Audio = SomeEpisode.Text.Audio with { Key = "other", Bytes = 3 } }).Element("guid")!.Value);

    [Fact]
    public void Without_a_site_addresses_are_names_of_files() =>
        Assert.Equal("sea%20talk.mp3", Read(SomeEpisode.Text with { Tags = SomeEpisode.Text.Tags with { Site = null } }).Element("enclosure")!.Attribute("url")!.Value);

    [Fact]
    public void It_stays_the_same_episode_when_its_title_is_corrected()
    {
        var untitled = SomeEpisode.Text with { Tags = SomeEpisode.Text.Tags with { Show = "The harbur", Title = "The harbur", Series = null } };

        Assert.Equal(
            Read(untitled).Element("guid")!.Value,
            Read(untitled with { Tags = untitled.Tags with { Show = "The harbour", Title = "The harbour" } }).Element("guid")!.Value);
    }

    [Fact]
    public void What_the_feed_is_not_to_say_it_does_not_say()
    {
        var item = Read(SomeEpisode.Text with { Tags = SomeEpisode.Text.Tags with { FeedDisclosure = null } });

        Assert.Null(item.Element(Podcast + "txt"));
        Assert.DoesNotContain("synthetic", item.Element("description")!.Value, StringComparison.Ordinal);
    }

    static XElement Read(EpisodeText text) => XDocument.Load(new MemoryStream(SomeEpisode.Write(stream => FeedItem.Write(stream, text)))).Root!;
}
