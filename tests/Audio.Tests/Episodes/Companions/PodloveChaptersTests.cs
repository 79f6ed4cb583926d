using System.Xml.Linq;
using Audio.Episodes;
using Audio.Episodes.Companions;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Companions;

public sealed class PodloveChaptersTests
{
    static readonly XNamespace Psc = "http://podlove.org/simple-chapters";

    [Fact]
    public void Chapters_follow_version_1_2_of_the_format()
    {
        var root = Read(SomeEpisode.Text.Chapters);

        Assert.Equal((Psc + "chapters", "1.2"), (root.Name, root.Attribute("version")!.Value));
        Assert.Equal(["00:00:00.000", "00:01:02.500", "00:01:40.000"], root.Elements(Psc + "chapter").Select(c => c.Attribute("start")!.Value));
        Assert.Equal(["Welcome", "The storm", "The end"], root.Elements().Select(c => c.Attribute("title")!.Value));
        Assert.Equal([null, "https://harbour.example/storm?a=1&b=2", null], root.Elements().Select(c => c.Attribute("href")?.Value));
    }

    [Fact]
    public void Hours_beyond_a_day_count_on() =>
        Assert.Equal("26:00:00.000", Read([new ChapterMark("Late", TimeSpan.FromHours(26), TimeSpan.FromHours(27))]).Elements().Single().Attribute("start")!.Value);

    [Theory]
    [MemberData(nameof(NastyTexts.Speakable), MemberType = typeof(NastyTexts))]
    public void A_title_is_whatever_it_is(string title) =>
        // A line end in an attribute is a space to XML.
        Assert.Equal(Words(title), Words(Read([SomeEpisode.Chapter(title, 0, 1)]).Elements().Single().Attribute("title")!.Value));

    static XElement Read(IEnumerable<ChapterMark> chapters) => XDocument.Load(new MemoryStream(SomeEpisode.Write(stream => PodloveChapters.Write(stream, chapters)))).Root!;

    static string Words(string text) => string.Join(' ', XmlText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
