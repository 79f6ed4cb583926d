using Audio.Episodes.Outputs;
using Audio.Episodes.Plots;

namespace Audio.Episodes.Inspections;

/// <summary>An episode that was made of a transcript, for the page that shows both. Immutable.</summary>
/// <param name="Folder">Where its files are.</param>
/// <param name="Manifest">Says what is heard when.</param>
/// <param name="Audio">The file that the page plays.</param>
/// <param name="Plot">What it looks like.</param>
/// <param name="IsOfThisText">Whether nothing has changed in the transcript since.</param>
public sealed record PlayableEpisode(string Folder, Manifest Manifest, ManifestOutput Audio, EpisodePlot Plot, bool IsOfThisText)
{
    /// <summary>How large the waveform is on a page.</summary>
    public static PlotSize PlotSize { get; } = new(900, 320);

    /// <summary>The file of an episode that every browser plays: the MP3, or else the first; null where it is not there.</summary>
    public static ManifestOutput? AudioOf(Manifest manifest, string folder) =>
        (manifest.Outputs.FirstOrDefault(o => o.Format == OutputFormat.Mp3.Name) ?? manifest.Outputs.FirstOrDefault()) is { } output && File.Exists(Path.Combine(folder, output.File)) ? output : null;

    /// <summary>The address of the audio from a page.</summary>
    /// <param name="page">The page's file.</param>
    public string AddressFrom(string page) => string.Join('/', Path
        .GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(page))!, Path.GetFullPath(Path.Combine(Folder, Audio.File)))
        .Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));
}
