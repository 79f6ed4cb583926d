using Audio.Episodes;
using Audio.Episodes.Plots;

namespace Audio.Cli;

/// <summary>Draws an episode on a terminal: its waveform in half blocks, coloured by who speaks, and below it letters that say the same without colours, times, and loudness.</summary>
static class PlotText
{
    const int Margin = 5, LoudnessRows = 4, LeastWaveRows = 4;
    const int LoudestOverTarget = 8, QuietestUnderTarget = 24;
    const string Eighths = "▁▂▃▄▅▆▇█";

    /// <summary>How many columns an episode is measured in for a width.</summary>
    public static int ColumnsIn(int width) => Math.Max(1, width - Margin);

    /// <param name="plot">With as many columns as <see cref="ColumnsIn"/> says.</param>
    /// <param name="height">In lines, legend and all.</param>
    public static void Write(EpisodePlot plot, int height, StyledOutput output)
    {
        var separator = output.IsUnicode ? " · " : " - ";
        output.WriteLine((plot.Title ?? "Episode") + separator + Clock.Of(plot.Duration), isStrong: true);
        var legend = WriteLegend(plot, output);
        WriteChapters(plot, output);
        WriteWaveform(plot, Math.Max(LeastWaveRows, height - legend - LoudnessRows - 5), output);
        output.Write(new(' ', Margin));
        foreach (var (speaker, length) in Runs(plot))
            output.Write(new(speaker < 0 ? ' ' : Letter(speaker), length), ColourOf(plot, speaker));
        output.WriteLine();
        WriteTimes(plot, output);
        WriteLoudness(plot, output);
        output.WriteLine(PlotAccount.Loudness(plot).Replace('−', output.IsUnicode ? '−' : '-'));
    }

    static int WriteLegend(EpisodePlot plot, StyledOutput output)
    {
        var (lines, at) = (1, 0);
        foreach (var (order, speaker) in plot.Speakers.Index().Where(s => s.Item.Heard > TimeSpan.Zero))
        {
            var text = $"{speaker.Name} {Clock.Of(speaker.Heard)}";
            if (at > 0 && at + text.Length + 5 > output.Width)
            {
                output.WriteLine();
                (lines, at) = (lines + 1, 0);
            }
            output.Write($"{Letter(order)} {(output.IsUnicode ? '█' : '#')} ", speaker.Colour).Write(text + "  ");
            at += text.Length + 6;
        }
        output.WriteLine();
        return lines;
    }

    static char Letter(int speaker) => (char)('A' + (speaker % 26));

    static Rgb ColourOf(EpisodePlot plot, int speaker) => speaker < 0 ? SpeakerPalette.Nobody : plot.Speakers[speaker].Colour;

    // Names where they begin, as much of each as there is room for before the next.
    static void WriteChapters(EpisodePlot plot, StyledOutput output)
    {
        var line = new char[plot.Columns.Length];
        Array.Fill(line, ' ');
        foreach (var chapter in plot.Chapters)
        {
            var at = ColumnAt(plot, chapter.Start);
            var name = $"{(output.IsUnicode ? '▏' : '|')}{chapter.Title}";
            line.AsSpan(at).Fill(' ');
            name.AsSpan(0, Math.Min(name.Length, line.Length - at)).CopyTo(line.AsSpan(at));
        }
        output.WriteLine(new string(' ', Margin) + new string(line).TrimEnd());
    }

    static int ColumnAt(EpisodePlot plot, double seconds) => Math.Clamp((int)(seconds / plot.Duration.TotalSeconds * plot.Columns.Length), 0, plot.Columns.Length - 1);

    static IEnumerable<(int Speaker, int Length)> Runs(EpisodePlot plot)
    {
        for (int start = 0, end; start < plot.Columns.Length; start = end)
        {
            for (end = start + 1; end < plot.Columns.Length && plot.Columns[end].Speaker == plot.Columns[start].Speaker;)
                end++;
            yield return (plot.Columns[start].Speaker, end - start);
        }
    }

    static void WriteWaveform(EpisodePlot plot, int rows, StyledOutput output)
    {
        for (var row = 0; row < rows; row++)
        {
            output.Write(new(' ', Margin));
            var at = 0;
            foreach (var (speaker, length) in Runs(plot))
            {
                output.Write(string.Create(length, (plot, at, row), (text, s) =>
                {
                    for (var i = 0; i < text.Length; i++)
                        text[i] = Cell(s.plot.Columns[s.at + i], s.row);
                }), ColourOf(plot, speaker));
                at += length;
            }
            output.WriteLine();
        }

        char Cell(SoundColumn column, int row)
        {
            // Two halves a row; a half is there where the wave reaches its middle. Silence is a line below the middle.
            var (top, bottom) = (IsIn((2 * row) + 0.5), IsIn((2 * row) + 1.5) || row == rows / 2 && column is { Low: > -0.01f, High: < 0.01f });
            return (top, bottom, output.IsUnicode) switch
            {
                (false, false, _) => ' ',
                (true, true, true) => '█',
                (true, false, true) => '▀',
                (false, true, true) => '▄',
                (true, true, false) => '#',
                (true, false, false) => '\'',
                (false, true, false) => '.',
            };

            bool IsIn(double half) => 1 - (half / rows) is var sample && sample <= column.High && sample >= column.Low;
        }
    }

    static void WriteTimes(EpisodePlot plot, StyledOutput output)
    {
        const int Apart = 12;
        var line = new char[plot.Columns.Length];
        Array.Fill(line, ' ');
        var step = TimeTicks.Step(plot.Duration, Math.Max(1, plot.Columns.Length / (double)Apart));
        for (var time = TimeSpan.Zero; time < plot.Duration; time += step)
        {
            var (at, text) = (ColumnAt(plot, time.TotalSeconds), Clock.Of(time));
            if (at + text.Length <= line.Length)
                text.CopyTo(line.AsSpan(at));
        }
        output.WriteLine(new string(' ', Margin) + new string(line).TrimEnd(), isFaint: true);
    }

    static void WriteLoudness(EpisodePlot plot, StyledOutput output)
    {
        var (top, bottom) = (plot.TargetLufs + LoudestOverTarget, plot.TargetLufs - QuietestUnderTarget);
        var levels = LoudnessOf(plot);
        for (var row = 0; row < LoudnessRows; row++)
        {
            var (high, low) = (top - ((top - bottom) * row / LoudnessRows), top - ((top - bottom) * (row + 1) / LoudnessRows));
            output.Write($"{(row == 0 ? "LUFS" : $"{high:0}"),Margin - 1} ".Replace('-', output.IsUnicode ? '−' : '-'), isFaint: true);
            output.WriteLine(string.Concat(levels.Select(l => Cell((l - low) / (high - low)))).TrimEnd());
        }

        char Cell(double filled) =>
            !(filled > 0) ? ' '
            : output.IsUnicode ? Eighths[Math.Clamp((int)(filled * Eighths.Length), 0, Eighths.Length - 1)]
            : filled >= 0.5 ? '#' : '.';
    }

    // The last that was measured before the end of each column.
    static double[] LoudnessOf(EpisodePlot plot)
    {
        var levels = new double[plot.Columns.Length];
        var next = 0;
        var last = double.NegativeInfinity;
        for (var column = 0; column < levels.Length; column++)
        {
            for (var end = plot.Duration * (column + 1) / levels.Length; next < plot.Loudness.Length && plot.Loudness[next].Time <= end; next++)
                last = plot.Loudness[next].Lufs;
            levels[column] = last;
        }
        return levels;
    }
}
