using System.Collections.Immutable;

namespace Audio.Episodes.Outputs;

/// <summary>Finds files of an earlier render in formats that nobody asks for any more: they say what the transcript said then.</summary>
static class LeftBehind
{
    /// <param name="folder">The episode's own.</param>
    /// <param name="slug">What its files are called.</param>
    /// <param name="planned">What has just been made.</param>
    public static IEnumerable<Problem> Find(string folder, string slug, ImmutableArray<PlannedOutput> planned)
    {
        foreach (var format in OutputFormat.All.Where(f => planned.All(p => p.Options.Format != f)))
        {
            if ($"{slug}.{format.Name}" is var file && File.Exists(Path.Combine(folder, file)))
            {
                yield return new("S010", Severity.Warning, file, 0, 0, "This file is of an earlier render and may say what the transcript said then",
                    $"Add {format.Name} to --outputs to have it made again, or delete it");
            }
        }
    }
}
