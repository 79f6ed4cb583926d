namespace Audio.Cli;

/// <summary>Finds the files that say how transcripts are made into episodes, where nobody names them.</summary>
static class ConfigurationFile
{
    /// <summary>Looks for a file from the transcript's folder upwards, then in the current folder, then beside the program.</summary>
    /// <param name="name">Such as <c>show.json</c>.</param>
    /// <param name="transcript">The file, or <c>-</c> for standard input, which has no folder; null for none.</param>
    /// <param name="ofProgram">Folders with the file that came with the program. It is nobody's own, and taken only where there is no other.</param>
    /// <returns>Its path, from the current folder where it lies below that; null where there is none.</returns>
    public static string? Find(string name, string? transcript, params IReadOnlyCollection<string> ofProgram)
    {
        var programs = ofProgram.Select(Path.GetFullPath).ToList();
        var own = transcript is null or "-" ? [] : Upwards(Path.GetDirectoryName(Path.GetFullPath(transcript))).Where(f => !programs.Contains(f));
        return own.Append(Environment.CurrentDirectory).Concat(programs).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists) is { } found
            ? Path.GetRelativePath(Environment.CurrentDirectory, found) is var near && near.StartsWith("..", StringComparison.Ordinal) ? found : near
            : null;
    }

    static IEnumerable<string> Upwards(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
