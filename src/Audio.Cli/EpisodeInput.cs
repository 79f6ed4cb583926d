using System.CommandLine;
using Audio.Episodes;

namespace Audio.Cli;

/// <summary>The argument that names an episode that was made; the same for every command that takes one.</summary>
sealed class EpisodeInput
{
    readonly Argument<string> _episode = new("episode") { Description = "An episode's folder, its episode.json, or one of its audio files." };

    public void AddTo(Command command)
    {
        UsageErrors.RefuseOptions(_episode);
        command.Add(_episode);
    }

    /// <exception cref="InvalidInputException">There is no such episode.</exception>
    public FoundEpisode Find(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_episode);
        if (Directory.Exists(path))
            return new(path, Read(path), null);
        if (!File.Exists(path))
            throw new InvalidInputException(new Problem("I001", Severity.Error, path, 0, 0, "there is no such file or folder", NearbyPath.Hint(path, EpisodesIn(Path.GetDirectoryName(Path.GetFullPath(path))!), "name an episode's folder")));
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
        if (ManifestFile.Find(folder) is null && BatchFiles.MayBeTranscript(path))
            throw new InvalidInputException(new Problem("V001", Severity.Error, path, 0, 0, "this is no episode, but may be the transcript of one", EpisodeOf(path) is { } made ? $"did you mean '{made}'?" : "name an episode's folder, its episode.json, or one of its audio files"));
        var manifest = Read(folder);
        if (name == ManifestFile.Name)
            return new(folder, manifest, null);
        return manifest.Outputs.FirstOrDefault(o => o.File == name) is { } only
            ? new(folder, manifest, only)
            : throw new InvalidInputException(new Problem("V001", Severity.Error, name, 0, 0, "the manifest beside it knows no such file", NearestName.Hint(name, [.. manifest.Outputs.Select(o => o.File)])));
    }

    // The folders of episodes, and the files of the one that the folder itself may hold.
    static Func<string, bool> EpisodesIn(string folder)
    {
        var files = ManifestFile.Find(folder)?.Outputs.Select(o => o.File).ToHashSet() ?? [];
        return path => files.Contains(Path.GetFileName(path)) || File.Exists(Path.Combine(path, ManifestFile.Name));
    }

    // Where a render from here, or from its own folder, puts it.
    static string? EpisodeOf(string transcript)
    {
        var (beside, slug) = (Path.GetDirectoryName(transcript)!, EpisodeFolder.SlugOf(transcript));
        return new[] { Path.Combine(EpisodeFolder.Usual, slug), Path.Combine(beside, EpisodeFolder.Usual, slug), Path.Combine(beside, slug) }.FirstOrDefault(f => File.Exists(Path.Combine(f, ManifestFile.Name)));
    }

    /// <summary>Reads the manifest in an episode's folder.</summary>
    /// <exception cref="InvalidInputException">There is none, or none that this version can read.</exception>
    public static Manifest Read(string folder)
    {
        var file = Path.Combine(folder, ManifestFile.Name);
        return ManifestFile.Find(folder) is { Outputs.IsEmpty: false } manifest
            ? manifest
            : throw new InvalidInputException(new Problem(
                "V001", Severity.Error, file, 0, 0, File.Exists(file) ? "this is no manifest that this version can read" : "there is no manifest, which says what the episode should be",
                "render the episode, or name a folder with an episode.json"));
    }
}

/// <summary>An episode that was made.</summary>
/// <param name="Folder">Where its files are.</param>
/// <param name="Manifest">What they should be.</param>
/// <param name="Only">The one audio file that is meant; null for all of them.</param>
sealed record FoundEpisode(string Folder, Manifest Manifest, ManifestOutput? Only);
