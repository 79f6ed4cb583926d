using System.Globalization;
using System.Text;
using System.Xml;
using XmlText = Audio.Episodes.Companions.XmlText;

namespace Audio.Episodes.Plots;

/// <summary>Draws an episode as SVG 1.1, without scripts or anything from elsewhere. Stateless.</summary>
public static class PlotSvg
{
    /// <summary>How many columns an episode is best measured in for a picture.</summary>
    public static int ColumnsFor(PlotSize size) => PlotLayout.ColumnsIn(size);

    /// <summary>Writes a picture that stands alone, black on white: UTF-8 without a byte order mark.</summary>
    public static void Write(Stream output, EpisodePlot plot, PlotSize size)
    {
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        Write(xml, plot, size, background: "#ffffff");
    }

    /// <summary>Writes a picture into a page, whose colours it takes.</summary>
    internal static void WriteInto(XmlWriter page, EpisodePlot plot, PlotSize size) => Write(page, plot, size, background: null);

    static void Write(XmlWriter xml, EpisodePlot plot, PlotSize size, string? background)
    {
        var layout = new PlotLayout(plot, size);
        var svg = new SvgCanvas(xml);
        svg.Begin(
            "svg", ("viewBox", $"0 0 {size.Width} {size.Height}"), ("width", size.Width), ("height", size.Height), ("role", "img"), ("aria-labelledby", "plot-title plot-account"),
            ("font-family", "system-ui, 'Segoe UI', Helvetica, Arial, 'DejaVu Sans', sans-serif"), ("data-left", PlotLayout.Left), ("data-right", layout.Right),
            ("data-duration", plot.Duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)));
        svg.Begin("title", ("id", "plot-title"));
        xml.WriteString(XmlText.Clean(plot.Title ?? "Episode"));
        svg.End();
        svg.Begin("desc", ("id", "plot-account"));
        xml.WriteString(XmlText.Clean(PlotAccount.Of(plot)));
        svg.End();
        if (background is not null)
            svg.Rect(0, 0, size.Width, size.Height, background);
        WriteHead(svg, plot, layout);
        WriteChapters(svg, layout);
        WriteWaveform(svg, plot, layout);
        WriteLoudness(svg, plot, layout);
        WriteTimes(svg, plot, layout);
        svg.End();
    }

    static void WriteHead(SvgCanvas svg, EpisodePlot plot, PlotLayout layout)
    {
        var baseline = PlotLayout.Margin + PlotLayout.Large;
        var (length, others) = ($" · {Clock.Of(plot.Duration)}", layout.Unnamed > 0 ? $"{layout.Unnamed} more speak" : "");
        var room = layout.Right - PlotLayout.Left - PlotLayout.WidthOf(length, PlotLayout.Large) - PlotLayout.WidthOf(others, PlotLayout.Small);
        svg.Write(PlotLayout.Shorten(plot.Title ?? "Episode", room, PlotLayout.Large) + length, PlotLayout.Left, baseline, PlotLayout.Large, weight: "600");
        if (others.Length > 0)
            svg.Write(others, layout.Right, baseline, anchor: "end");
        var y = PlotLayout.Margin + PlotLayout.Large + PlotLayout.Gap;
        foreach (var (speaker, x, row) in layout.Legend)
        {
            svg.Rect(x, y + (row * PlotLayout.Line) + 2, PlotLayout.Small, PlotLayout.Small, speaker.Colour);
            svg.Write(PlotLayout.Shorten(speaker.Name, layout.Right - x - PlotLayout.Line, PlotLayout.Small), x + PlotLayout.Line, y + (row * PlotLayout.Line) + PlotLayout.Small);
        }
    }

    static void WriteChapters(SvgCanvas svg, PlotLayout layout)
    {
        for (var i = 0; i < layout.Chapters.Length; i++)
        {
            var (chapter, start, end, row, name) = layout.Chapters[i];
            svg.Begin("g", ("class", "chapter"), ("data-t", chapter.Start.ToString("0.###", CultureInfo.InvariantCulture)));
            svg.Title($"{chapter.Title} ({Clock.Of(TimeSpan.FromSeconds(chapter.Start))})");
            // Every other one is shaded, so that they are told apart where names are missing.
            svg.Rect(start, layout.ChapterTop, end - start, layout.WaveBottom - layout.ChapterTop, SvgCanvas.Ink, i % 2 == 0 ? 0.05 : 0);
            svg.Line(start, layout.ChapterTop + (row * PlotLayout.Line), start, layout.WaveBottom, SvgCanvas.Ink, 0.5);
            svg.Line(start, layout.LoudnessTop, start, layout.LoudnessBottom, SvgCanvas.Ink, 0.5);
            if (name.Length > 0)
                svg.Write(name, start + 5, layout.ChapterTop + (row * PlotLayout.Line) + PlotLayout.Small + 1);
            svg.End();
        }
    }

    static void WriteWaveform(SvgCanvas svg, EpisodePlot plot, PlotLayout layout)
    {
        var width = (layout.Right - PlotLayout.Left) / plot.Columns.Length;
        foreach (var speaker in plot.Columns.Index().GroupBy(c => c.Item.Speaker).OrderBy(g => g.Key))
        {
            var (peaks, power) = (new StringBuilder(), new StringBuilder());
            foreach (var (index, column) in speaker)
            {
                var x = PlotLayout.Left + ((index + 0.5) * width);
                Bar(peaks, x, layout.AtSample(column.High), layout.AtSample(column.Low));
                Bar(power, x, layout.AtSample(column.Rms), layout.AtSample(-column.Rms));
            }
            var colour = speaker.Key < 0 ? SpeakerPalette.Nobody : plot.Speakers[speaker.Key].Colour;
            svg.Begin("g", ("class", "wave"), ("stroke", colour), ("stroke-width", width), ("fill", "none"));
            svg.Title(speaker.Key < 0 ? "Music and silence" : plot.Speakers[speaker.Key].Name);
            Stroke(svg, peaks, "0.55");
            Stroke(svg, power, "1");
            svg.End();
        }
    }

    // Silence is a line.
    static void Bar(StringBuilder path, double x, double top, double bottom) =>
        path.Append(CultureInfo.InvariantCulture, $"M{SvgCanvas.Number(x)} {SvgCanvas.Number(top)}V{SvgCanvas.Number(Math.Max(bottom, top + 1))}");

    static void Stroke(SvgCanvas svg, StringBuilder path, string opacity)
    {
        svg.Begin("path", ("d", path), ("stroke-opacity", opacity));
        svg.End();
    }

    static void WriteLoudness(SvgCanvas svg, EpisodePlot plot, PlotLayout layout)
    {
        const double Sample = 22;
        for (var lufs = layout.BottomLufs; lufs <= layout.TopLufs; lufs += 10)
        {
            svg.Line(PlotLayout.Left, layout.AtLufs(lufs), layout.Right, layout.AtLufs(lufs), SvgCanvas.Ink, 0.15);
            svg.Write(PlotAccount.Number(lufs, "0"), PlotLayout.Left - 6, layout.AtLufs(lufs) + 4, anchor: "end");
        }
        var y = layout.LoudnessTop - 8;
        var x = PlotLayout.Left;
        if (double.IsFinite(plot.IntegratedLufs))
        {
            Key($"integrated {PlotAccount.Number(plot.IntegratedLufs)}", "2 3");
            svg.Line(PlotLayout.Left, layout.AtLufs(plot.IntegratedLufs), layout.Right, layout.AtLufs(plot.IntegratedLufs), SvgCanvas.Ink, dashes: "2 3");
        }
        Key($"target {PlotAccount.Number(plot.TargetLufs)}", "10 5");
        svg.Line(PlotLayout.Left, layout.AtLufs(plot.TargetLufs), layout.Right, layout.AtLufs(plot.TargetLufs), SvgCanvas.Ink, 0.6, "10 5");

        Key("loudness over 3 s, LUFS", null);
        svg.Begin("polyline", ("class", "loudness"), ("fill", "none"), ("stroke", SvgCanvas.Ink), ("stroke-width", 1.5), ("points", string.Join(' ', plot.Loudness.Select(
            l => $"{SvgCanvas.Number(layout.At(l.Time.TotalSeconds))},{SvgCanvas.Number(layout.AtLufs(l.Lufs))}"))));
        svg.End();

        // The figures first: what has no room is left out.
        void Key(string text, string? dashes)
        {
            var width = Sample + 5 + PlotLayout.WidthOf(text, PlotLayout.Small);
            if (x + width > layout.Right)
                return;
            svg.Line(x, y - 4, x + Sample, y - 4, SvgCanvas.Ink, dashes: dashes);
            svg.Write(text, x + Sample + 5, y);
            x += width + PlotLayout.Gap;
        }
    }

    static void WriteTimes(SvgCanvas svg, EpisodePlot plot, PlotLayout layout)
    {
        var step = TimeTicks.Step(plot.Duration, (layout.Right - PlotLayout.Left) / 80);
        for (var time = TimeSpan.Zero; time <= plot.Duration; time += step)
        {
            var x = layout.At(time.TotalSeconds);
            svg.Line(x, layout.LoudnessBottom, x, layout.LoudnessBottom + 4, SvgCanvas.Ink, 0.5);
            svg.Write(Clock.Of(time), x, layout.AxisTop + PlotLayout.Small + 2, anchor: time == TimeSpan.Zero ? "start" : x > layout.Right - 20 ? "end" : "middle");
        }
    }
}
