namespace Audio.Episodes.Outputs;

/// <summary>Finds files of an earlier render in formats that nobody asks for any more: they say what the transcript said then.</summary>
static class LeftBehind
{
    /// <param name="folder">The episode's own.</param>
    /// <param name="made">The audio that it was last made as.</param>
    public static IEnumerable<Problem> Find(string folder, IReadOnlyList<ManifestOutput> made)
    {
        if (made is not [var first, ..])
            yield break;
        var slug = Path.GetFileNameWithoutExtension(first.File);
        foreach (var format in OutputFormat.All.Where(f => made.All(m => m.Format != f.Name)))
        {
            if (Path.Combine(folder, $"{slug}.{format.Name}") is var file && File.Exists(file))
            {
                yield return new("S010", Severity.Warning, file, 0, 0, "This file is of an earlier render and may say what the transcript said then",
                    $"Add {format.Name} to --outputs to have it made again, or delete it");
            }
        }
    }
}
