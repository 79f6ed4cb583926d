using System.CommandLine;
using System.Globalization;
using Audio.Episodes.Plots;

namespace Audio.Cli.Commands;

/// <summary><c>audio plot EPISODE</c>: what an episode looks like, as a picture or on the terminal.</summary>
static class PlotCommand
{
    const int UsualLines = 24;

    public static Command Create()
    {
        var input = new EpisodeInput();
        var file = new SaveOption("The picture, .svg or .png; else NAME.plot.svg beside the episode.", wasOutput: true);
        var written = new WrittenFiles();
        var png = new Option<bool>("--png") { Description = "Write a PNG, NAME.plot.png if no file is named." };
        var terminal = new Option<bool>("--terminal") { Description = "Draw it here instead, in characters." };
        var width = NumberOption.Create("--width", $"Pixels, {PlotSize.Usual.Width} if not said; with --terminal columns.", "N", 1, PlotSize.Most);
        var height = NumberOption.Create("--height", $"Pixels, {PlotSize.Usual.Height} if not said; with --terminal lines.", "N", 1, PlotSize.Most);
        var command = new DocumentedCommand(
            "plot",
            "Draws an episode: waveform by speaker, chapters, loudness over time.",
            ("audio plot output/talk", "Writes output/talk/talk.plot.svg."),
            ("audio plot output/talk --png --width 2400", "Writes output/talk/talk.plot.png, 2400 pixels wide."),
            ("audio plot output/talk --terminal", "Shows it at once.")) { png, terminal, width, height, written.Option };
        file.AddTo(command, name => FormatOf(name) is ".svg" or ".png" ? null : "--save writes SVG or PNG: give the file a name that ends in .svg or .png.");
        input.AddTo(command);
        command.Validators.Add(result =>
        {
            var (name, isPng, isTerminal) = (file.NameIn(result), result.GetValue(png), result.GetValue(terminal));
            if (isTerminal && (name is not null || isPng || result.GetResult(written.Option) is { Implicit: false }))
                result.AddError("--terminal writes no file: leave --save, --png and --json out.");
            else if (isPng && name is not null && FormatOf(name) == ".svg")
                result.AddError("--png contradicts a file that ends in .svg.");
            var (leastWidth, leastHeight) = isTerminal ? (20, 10) : (PlotSize.LeastWidth, PlotSize.LeastHeight);
            foreach (var (option, least) in new[] { (width, leastWidth), (height, leastHeight) })
            {
                if (result.GetResult(option) is { Tokens: [var given] } && int.TryParse(given.Value, CultureInfo.InvariantCulture, out var number) && number < least)
                    result.AddError($"{option.Name} is a whole number from {least} to {PlotSize.Most}.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var episode = input.Find(parsed);
            if (parsed.GetValue(terminal))
            {
                var output = StyledOutput.Open();
                PlotText.Write(await MeasureAsync(PlotText.ColumnsIn(parsed.GetValue(width) ?? output.Width)), parsed.GetValue(height) ?? UsualLines, output);
                return ExitCode.Done;
            }
            var size = new PlotSize(parsed.GetValue(width) ?? PlotSize.Usual.Width, parsed.GetValue(height) ?? PlotSize.Usual.Height);
            var path = file.NameIn(parsed)
                ?? Path.Combine(episode.Folder, Path.GetFileNameWithoutExtension(episode.Manifest.Audio.File) + (parsed.GetValue(png) ? ".plot.png" : ".plot.svg"));
            var plot = await MeasureAsync(PlotSvg.ColumnsFor(size));
            if (FormatOf(path) == ".png")
                await PngPicture.WriteAsync(path, svg => PlotSvg.Write(svg, plot, size), cancellationToken);
            else
                AtomicFile.Write(path, svg => PlotSvg.Write(svg, plot, size));
            written.Print(parsed, path);
            return ExitCode.Done;

            Task<EpisodePlot> MeasureAsync(int columns) => ProgressDisplay.RunAsync(
                parsed.Messages(), progress => EpisodePlot.MeasureAsync(episode.Folder, episode.Manifest, episode.Only ?? episode.Manifest.Outputs[0], columns, progress, cancellationToken));
        });
        return command;
    }

    static string FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant();
}
