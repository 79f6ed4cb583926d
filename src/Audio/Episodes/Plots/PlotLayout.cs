using System.Collections.Immutable;
using System.Globalization;

namespace Audio.Episodes.Plots;

/// <summary>Where everything stands in a picture of an episode: title, speakers, chapters, waveform, loudness and time, from top to bottom. In pixels. Immutable.</summary>
sealed class PlotLayout
{
    public const double Left = 52, Gap = 12, Margin = 16, Line = 18, Small = 12, Large = 18;

    readonly TimeSpan _duration;

    public PlotLayout(EpisodePlot plot, PlotSize size)
    {
        _duration = plot.Duration;
        Right = size.Width - Margin;
        // What is small shows the sound first.
        var spare = Math.Max(0, (int)((size.Height - PlotSize.LeastHeight) / Line / 2));
        Legend = [.. PlaceLegend(plot).TakeWhile(s => s.Row <= spare)];
        var top = Margin + Large + Gap + ((Legend.Length == 0 ? 0 : Legend[^1].Row + 1) * Line) + Gap;
        Unnamed = plot.Speakers.Count(s => s.Heard > TimeSpan.Zero) - Legend.Length;
        Chapters = PlotChapters.Place(plot.Chapters, Math.Clamp(spare, 1, 3), At, Small);
        ChapterTop = top;
        WaveTop = top + (((Chapters.Length == 0 ? 0 : Chapters.Max(c => c.Row)) + 1) * Line) + 4;
        AxisTop = size.Height - Line - 4;
        // Two thirds for the waveform.
        var free = Math.Max(60, AxisTop - WaveTop - Line - Gap);
        WaveBottom = WaveTop + (free * 2 / 3);
        LoudnessTop = WaveBottom + Gap + Line;
        LoudnessBottom = LoudnessTop + (free / 3);
        var levels = plot.Loudness.Select(l => l.Lufs).Append(plot.IntegratedLufs).Where(double.IsFinite).DefaultIfEmpty(plot.TargetLufs).ToList();
        TopLufs = Math.Ceiling((Math.Max(levels.Max(), plot.TargetLufs) + 1) / 10) * 10;
        BottomLufs = Math.Floor((Math.Min(plot.IntegratedLufs is var i && double.IsFinite(i) ? i : plot.TargetLufs, plot.TargetLufs) - 15) / 10) * 10;
    }

    public double Right { get; }

    public ImmutableArray<PlacedSpeaker> Legend { get; }

    public ImmutableArray<PlacedChapter> Chapters { get; }

    public double ChapterTop { get; }

    public double WaveTop { get; }

    public double WaveBottom { get; }

    public double LoudnessTop { get; }

    public double LoudnessBottom { get; }

    public double AxisTop { get; }

    /// <summary>The loudest that is drawn.</summary>
    public double TopLufs { get; }

    /// <summary>The quietest that is drawn; what is quieter stands there.</summary>
    public double BottomLufs { get; }

    /// <summary>How many columns a picture has.</summary>
    public static int ColumnsIn(PlotSize size) => (int)(size.Width - Margin - Left);

    /// <summary>Where a time stands.</summary>
    public double At(double seconds) => Left + ((Right - Left) * Math.Clamp(seconds / Math.Max(1e-3, _duration.TotalSeconds), 0, 1));

    /// <summary>Where a sample of a value stands.</summary>
    public double AtSample(float value) => ((WaveTop + WaveBottom) / 2) - (value * (WaveBottom - WaveTop) / 2);

    /// <summary>Where a loudness stands.</summary>
    public double AtLufs(double lufs) => LoudnessTop + ((LoudnessBottom - LoudnessTop) * Math.Clamp((TopLufs - lufs) / (TopLufs - BottomLufs), 0, 1));

    /// <summary>How many speakers there is no room to name.</summary>
    public int Unnamed { get; }

    /// <summary>How wide a text is, roughly: no font is known before somebody looks at the picture.</summary>
    public static double WidthOf(string text, double size) => text.Sum(c => c >= '\u1100' ? 1.0 : 0.58) * size;

    /// <summary>As much of a text as there is room for; empty where there is room for none of it.</summary>
    public static string Shorten(string text, double room, double size)
    {
        if (WidthOf(text, size) <= room)
            return text;
        var end = StringInfo.ParseCombiningCharacters(text).LastOrDefault(e => e > 0 && WidthOf(text[..e] + "…", size) <= room);
        return end == 0 ? "" : text[..end].TrimEnd() + "…";
    }

    IEnumerable<PlacedSpeaker> PlaceLegend(EpisodePlot plot)
    {
        var (x, row) = (Left, 0);
        foreach (var speaker in plot.Speakers.Where(s => s.Heard > TimeSpan.Zero))
        {
            var width = Line + WidthOf(speaker.Name, Small) + Gap;
            if (x > Left && x + width > Right)
                (x, row) = (Left, row + 1);
            yield return new(speaker, x, row);
            x += width;
        }
    }
}

/// <param name="X">Where it begins.</param>
/// <param name="Row">From 0.</param>
readonly record struct PlacedSpeaker(PlotSpeaker Speaker, double X, int Row);
