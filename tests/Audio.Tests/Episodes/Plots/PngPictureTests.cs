using System.Text.Json;
using Audio.Episodes.Plots;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Plots;

public sealed class PngPictureTests
{
    [SkippableFact]
    public async Task The_picture_is_as_large_as_was_asked_and_has_the_colours_of_the_speakers()
    {
        using var folder = new TemporaryFolder();
        var (file, size) = (folder.File("it's a plot.png"), new PlotSize(900, 400));
        await DrawAsync(file, size);

        var probed = JsonDocument.Parse(External.Run("ffprobe", "-v", "error", "-of", "json", "-show_streams", file)).RootElement.GetProperty("streams")[0];
        Assert.Equal(("png", 900, 400), (probed.GetProperty("codec_name").GetString(), probed.GetProperty("width").GetInt32(), probed.GetProperty("height").GetInt32()));
        var pixels = External.Run("ffmpeg", "-v", "error", "-i", file, "-f", "rawvideo", "-pix_fmt", "rgb24", "-");
        var colours = Enumerable.Range(0, pixels.Length / 3).GroupBy(i => (pixels[3 * i], pixels[(3 * i) + 1], pixels[(3 * i) + 2])).ToDictionary(g => g.Key, g => g.Count());
        Assert.InRange(colours[(255, 255, 255)], 900 * 400 / 4, 900 * 400);
        Assert.All(new[] { 0, 1 }, order => Assert.InRange(colours[Audio.Episodes.SpeakerPalette.Of(order) is var (r, g, b) ? (r, g, b) : default], 1000, 900 * 400));
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [SkippableFact]
    public async Task Where_it_cannot_be_written_nothing_is_left_behind()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("a.png"));

        await Assert.ThrowsAnyAsync<Exception>(() => DrawAsync(folder.File("a.png"), PlotSize.Usual));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    static async Task DrawAsync(string file, PlotSize size)
    {
        try
        {
            await PngPicture.WriteAsync(file, svg => PlotSvg.Write(svg, SomePlot.Of(PlotSvg.ColumnsFor(size)), size), default);
        }
        catch (InvalidInputException e) when (e.Problems[0].Code == "O004")
        {
            Skip.If(true, "nothing here reads SVG");
        }
    }
}
