namespace Audio.Cli;

/// <summary>Finds the files that say how transcripts are made into episodes, where nobody names them.</summary>
static class ConfigurationFile
{
    /// <summary>What the user wants everywhere: in XDG_CONFIG_HOME, or where the system keeps such things; null for nobody in particular.</summary>
    public static string? UsersFolder { get; } =
        (Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } xdg ? xdg : Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify)) is { Length: > 0 } folder
            ? Path.Combine(folder, "audio")
            : null;

    /// <summary>Looks for a file from the transcript's folder upwards, without a transcript from the current one, then in the current folder, then in that of the user, then beside the program.</summary>
    /// <param name="name">Such as <c>show.json</c>.</param>
    /// <param name="transcript">The file, or <c>-</c> for standard input, which has no folder; null for none.</param>
    /// <param name="ofProgram">Folders with the file that came with the program. It is nobody's own, and taken only where there is no other.</param>
    /// <returns>Its path, from the current folder where it lies below that; null where there is none.</returns>
    public static string? Find(string name, string? transcript, params IReadOnlyCollection<string> ofProgram)
    {
        var programs = ofProgram.Select(Path.GetFullPath).ToList();
        var start = transcript is null or "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(transcript));
        var own = Upwards(start).Where(f => !programs.Contains(f));
        return own.Append(Environment.CurrentDirectory).Append(UsersFolder).OfType<string>().Concat(programs).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists) is { } found
            ? Path.GetRelativePath(Environment.CurrentDirectory, found) is var near && near.StartsWith("..", StringComparison.Ordinal) ? found : near
            : null;
    }

    /// <summary>Where a file was found, in words.</summary>
    /// <param name="found">As <see cref="Find"/> gives it.</param>
    public static string SourceOf(string found) => Path.GetDirectoryName(Path.GetFullPath(found)) switch
    {
        var folder when folder == Environment.CurrentDirectory => "the current folder",
        var folder when folder == UsersFolder => "the user's folder",
        _ when Composition.IsOfProgram(found) => "came with the program",
        var folder when Environment.CurrentDirectory.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) => "above the current folder",
        _ => "above the transcript",
    };

    /// <summary>Names a file as it stands now: another text has another.</summary>
    public static string StateOf(string file) => new FileInfo(file) is { Exists: true } there ? $"{file} {there.LastWriteTimeUtc.Ticks} {there.Length}" : $"{file} absent";

    static IEnumerable<string> Upwards(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
