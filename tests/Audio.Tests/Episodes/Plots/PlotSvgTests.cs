using System.Globalization;
using System.Xml.Linq;
using Audio.Episodes;
using Audio.Episodes.Companions;
using Audio.Episodes.Plots;
using Audio.Tests.Episodes.Companions;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Plots;

public sealed class PlotSvgTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Each_speaker_is_drawn_in_their_own_colour_where_they_are_heard()
    {
        var columns = PlotSvg.ColumnsFor(PlotSize.Usual);
        var waves = Draw(SomePlot.Of(columns)).Elements(Svg + "g").Where(g => (string?)g.Attribute("class") == "wave").ToList();

        Assert.Equal(["Music and silence", "Ann", "Bob"], waves.Select(w => w.Element(Svg + "title")!.Value));
        Assert.Equal([SpeakerPalette.Nobody.ToString(), "#0072b2", "#d55e00"], waves.Select(w => (string)w.Attribute("stroke")!));
        // A stroke a column, twice: peaks and power.
        Assert.Equal(2 * columns, waves.SelectMany(w => w.Elements(Svg + "path")).Sum(p => p.Attribute("d")!.Value.Count(c => c == 'M')));
        Assert.Equal(2 * (columns / 10), waves[0].Elements(Svg + "path").Sum(p => p.Attribute("d")!.Value.Count(c => c == 'M')));
    }

    [Fact]
    public void Chapters_are_named_where_they_begin_and_speakers_only_where_they_are_heard()
    {
        var svg = Draw(SomePlot.Of(100));
        var chapters = svg.Elements(Svg + "g").Where(g => (string?)g.Attribute("class") == "chapter").ToList();

        Assert.Equal(["Welcome", "The storm"], chapters.Select(c => c.Element(Svg + "text")!.Value));
        Assert.Equal(["Welcome (0:00)", "The storm (1:00)"], chapters.Select(c => c.Element(Svg + "title")!.Value));
        var (left, right) = (Number(svg, "data-left"), Number(svg, "data-right"));
        Assert.Equal([left, (left + right) / 2], chapters.Select(c => Number(c.Element(Svg + "rect")!, "x")));
        var texts = svg.Elements(Svg + "text").Select(t => t.Value).ToList();
        Assert.Equal(("Tides & <Time> · 2:00", "Ann", "Bob"), (texts[0], texts[1], texts[2]));
        Assert.DoesNotContain("Nobody hears me", texts);
        Assert.Contains("target −16.0", texts);
        Assert.Contains("integrated −15.8", texts);
    }

    [Fact]
    public void The_loudness_curve_goes_with_time_and_ends_at_the_lower_edge_where_nothing_is_heard()
    {
        var svg = Draw(SomePlot.Of(100));
        var points = svg.Element(Svg + "polyline")!.Attribute("points")!.Value.Split(' ').Select(p => Array.ConvertAll(p.Split(','), t => double.Parse(t, CultureInfo.InvariantCulture))).ToList();

        Assert.Equal(118, points.Count);
        Assert.Equal(points.Select(p => p[0]).Order(), points.Select(p => p[0]));
        Assert.Equal(Number(svg, "data-left") + ((Number(svg, "data-right") - Number(svg, "data-left")) * 3 / 120), points[0][0], 0.1);
        // Up is louder.
        Assert.True(points[0][1] > points[10][1] && points[10][1] < 560);
        Assert.Equal(points[0][1], points[4][1]);
    }

    [Theory]
    [InlineData(PlotSize.LeastWidth, PlotSize.LeastHeight)]
    [InlineData(1600, 560)]
    [InlineData(8000, 300)]
    public void Nothing_stands_outside_the_picture(int width, int height)
    {
        var size = new PlotSize(width, height);
        var many = SomePlot.Of(PlotSvg.ColumnsFor(size)) with
        {
            Speakers = [.. Enumerable.Range(0, 12).Select(i => new PlotSpeaker($"Somebody with a long name {i}", SpeakerPalette.Of(i), TimeSpan.FromSeconds(5)))],
            Chapters = [.. Enumerable.Range(0, 40).Select(i => new ManifestChapter($"Chapter {i} and what it is about", i * 3, (i + 1) * 3))],
            Title = new string('W', 500),
        };
        var svg = Draw(many, size);

        foreach (var (name, most) in new[] { ("x", width), ("y", height), ("x2", width), ("y2", height) })
            Assert.All(svg.Descendants().Attributes(name), a => Assert.InRange(double.Parse(a.Value, CultureInfo.InvariantCulture), 0, most));
        Assert.All(svg.Descendants(Svg + "g").Where(g => (string?)g.Attribute("class") == "chapter"), g => Assert.NotEmpty(g.Element(Svg + "title")!.Value));
        Assert.Equal(("0 0 " + width + " " + height, width), ((string)svg.Attribute("viewBox")!, (int)svg.Attribute("width")!));
    }

    [Theory]
    [MemberData(nameof(NastyTexts.Speakable), MemberType = typeof(NastyTexts))]
    public void Whatever_people_and_chapters_are_called_is_text_and_nothing_else(string nasty)
    {
        var svg = Draw(SomePlot.Of(100) with { Title = nasty, Speakers = [new(nasty, SpeakerPalette.Of(0), TimeSpan.FromSeconds(1)), new("Bob", SpeakerPalette.Of(1), TimeSpan.FromSeconds(1))], Chapters = [new(nasty, 0, 120)] });

        Assert.Equal(XmlText.Clean(nasty).ReplaceLineEndings("\n"), svg.Element(Svg + "title")!.Value.ReplaceLineEndings("\n"));
        Assert.Equal(["circle", "desc", "g", "line", "path", "polyline", "rect", "svg", "text", "title"], svg.DescendantsAndSelf().Select(e => e.Name.LocalName).Append("circle").Distinct().Order());
    }

    [Fact]
    public void Whoever_does_not_see_it_is_told_what_it_shows() => Assert.Equal(
        "2:00 long. Heard: Ann 1:10, Bob 0:40. Chapters: Welcome from 0:00, The storm from 1:00. Integrated loudness −15.8 LUFS, target −16.0 LUFS.",
        Draw(SomePlot.Of(100)).Element(Svg + "desc")!.Value);

    [Fact]
    public void Silence_can_be_drawn_too()
    {
        var svg = Draw(SomePlot.Of(10) with { Columns = [.. Enumerable.Repeat(new SoundColumn(0, 0, 0, -1), 10)], Loudness = [], IntegratedLufs = double.NegativeInfinity, Chapters = [], Speakers = [] });

        Assert.DoesNotContain("∞", svg.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    static XElement Draw(EpisodePlot plot, PlotSize? size = null)
    {
        using var stream = new MemoryStream(SomeEpisode.Write(s => PlotSvg.Write(s, plot, size ?? PlotSize.Usual)));
        return XDocument.Load(stream).Root!;
    }
}
