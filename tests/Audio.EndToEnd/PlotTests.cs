using System.Text.RegularExpressions;
using System.Xml.Linq;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>A rendered episode is drawn: as SVG, as PNG, and on a terminal.</summary>
public sealed partial class PlotTests(HarbourEpisode episode) : IClassFixture<HarbourEpisode>, IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    string Episode => episode.Folder;

    [Fact]
    public async Task A_picture_stands_beside_the_episode_or_where_it_is_asked_for()
    {
        var beside = Assert.Single((await _audio.RunAsync("plot", Episode)).Expect(0).OutputLines);
        Assert.Equal(Path.Combine(Episode, "harbour-interview.plot.svg"), beside);
        var svg = XDocument.Load(beside).Root!;
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "text" && e.Value == "Nora Quill");
        Assert.Equal(2, svg.Elements().Count(e => (string?)e.Attribute("class") == "chapter"));
        // A picture is none of the episode's files.
        (await _audio.RunAsync("verify", Episode, "--quick")).Expect(0);

        var named = Assert.Single((await _audio.RunAsync("plot", Path.Combine(Episode, "harbour-interview.mp3"), "-o", "a plot.PNG", "--width", "700", "--height", "300", "-q")).Expect(0).OutputLines);
        var stream = Readers.FFprobe(_audio.PathOf(named)).GetProperty("streams")[0];
        Assert.Equal(("png", 700, 300), (stream.GetProperty("codec_name").GetString(), stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32()));
        Assert.EndsWith("harbour-interview.plot.png", (await _audio.RunAsync("plot", Path.Combine(Episode, "episode.json"), "--png")).Expect(0).OutputLines[0], StringComparison.Ordinal);

        Assert.Contains("V001", (await _audio.RunAsync("plot", _audio.Folder)).Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("I001", (await _audio.RunAsync("plot", "nowhere")).Expect(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".svg or .png", "-o", "a.jpg")]
    [InlineData("--png contradicts", "-o", "a.svg", "--png")]
    [InlineData("--terminal writes no file", "--terminal", "--png")]
    [InlineData("--width is a whole number from 320", "--width", "10")]
    [InlineData("--height is a whole number from 10", "--terminal", "--height", "3")]
    public async Task What_cannot_be_drawn_is_said_before_anything_is_decoded(string said, params string[] arguments) =>
        Assert.Contains(said, (await _audio.RunAsync(["plot", "nowhere", .. arguments])).Expect(2).ErrorLines[0], StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_terminal_gets_half_blocks_in_the_colours_of_the_speakers_and_no_line_is_longer_than_it_is_wide()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        _audio.Environment["COLORTERM"] = "truecolor";
        var drawn = (await _audio.RunInTerminalAsync(80, "plot", Episode, "--terminal", "-q")).Expect(0);

        Assert.Contains("\e[38;2;0;114;178m", drawn.Output, StringComparison.Ordinal);
        Assert.Contains("\e[38;2;213;94;0m", drawn.Output, StringComparison.Ordinal);
        Assert.All(drawn.LinesRead(), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(drawn.LinesRead(), line => line.Length == 80 && line.Contains('▄', StringComparison.Ordinal));

        _audio.Environment["NO_COLOR"] = "1";
        Assert.DoesNotContain("38;", (await _audio.RunInTerminalAsync(80, "plot", Episode, "--terminal", "-q")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_colours_letters_say_who_speaks_and_another_encoding_gets_ascii()
    {
        var plain = (await _audio.RunAsync("plot", Episode, "--terminal", "--width", "60", "--height", "20")).Expect(0);

        Assert.DoesNotContain('\e', plain.Output);
        Assert.StartsWith("A █ Nora Quill ", plain.OutputLines[1], StringComparison.Ordinal);
        Assert.Single(plain.OutputLinesAsPrinted, l => Letters().IsMatch(l));
        Assert.Equal(20, plain.OutputLinesAsPrinted.Length - 1);

        _audio.Environment["LC_ALL"] = "C";
        Assert.All((await _audio.RunAsync("plot", Episode, "--terminal")).Expect(0).Output, c => Assert.InRange(c, '\n', '~'));
    }

    [GeneratedRegex("^ {5}[AB ]*A+B+[AB ]*$")]
    private static partial Regex Letters();
}
