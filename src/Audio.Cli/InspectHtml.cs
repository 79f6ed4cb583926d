using System.CommandLine;
using System.Security.Cryptography;
using Audio.Episodes;
using Audio.Episodes.Inspections;
using Audio.Episodes.Plots;

namespace Audio.Cli;

/// <summary>The page that <c>inspect --html</c> writes: the transcript, and the episode where one was made of it.</summary>
sealed class InspectHtml
{
    readonly EpisodeFolder _output = new();

    readonly Option<string?> _html = new("--html")
    {
        Description = "Write a page, with a player once it is rendered; else into the episode's folder.",
        HelpName = "PAGE.html",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public InspectHtml() => _html.Validators.Add(result =>
    {
        if (result.Tokens is [var page] && Path.GetExtension(page.Value).ToLowerInvariant() is not (".html" or ".htm"))
            result.AddError($"--html writes a page whose name ends in .html, not '{page.Value}': name the transcript before it.");
    });

    public void AddTo(Command command)
    {
        command.Add(_html);
        _output.AddTo(command);
    }

    /// <summary>The option, which stands with or without a name.</summary>
    public Option Option => _html;

    public bool IsAskedFor(ParseResult parsed) => parsed.GetResult(_html) is { Implicit: false };

    /// <summary>Writes the page.</summary>
    /// <param name="asOptions">Whether no front matter can stand in the file.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="IOException">It cannot be written, or the episode cannot be decoded.</exception>
    public async Task<string> WriteAsync(ParseResult parsed, EpisodeSource source, Inspection inspection, bool asOptions, CancellationToken cancellationToken)
    {
        var slug = EpisodeFolder.SlugOf(source.Name, inspection.Transcript.Title);
        var folder = _output.FolderOf(parsed, slug);
        var path = parsed.GetValue(_html) ?? Path.Combine(folder, slug + ".inspect.html");
        var episode = await FindEpisodeAsync(parsed.Messages(), folder, source, cancellationToken);
        AtomicFile.Write(path, stream => InspectionPage.Write(stream, path, inspection, asOptions, episode));
        return path;
    }

    static async Task<PlayableEpisode?> FindEpisodeAsync(Messages messages, string folder, EpisodeSource source, CancellationToken cancellationToken)
    {
        if (ManifestFile.Find(folder) is not { } manifest || PlayableEpisode.AudioOf(manifest, folder) is not { } audio)
            return null;
        var plot = await ProgressDisplay.RunAsync(
            messages, progress => EpisodePlot.MeasureAsync(folder, manifest, audio, PlotSvg.ColumnsFor(PlayableEpisode.PlotSize), progress, cancellationToken));
        var isOfThisText = manifest.Source.Sha256 == Convert.ToHexStringLower(SHA256.HashData(source.Content.Span));
        return new(folder, manifest, audio, plot, isOfThisText);
    }
}
