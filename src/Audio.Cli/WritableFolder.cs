namespace Audio.Cli;

/// <summary>Makes sure that what is made can be written.</summary>
static class WritableFolder
{
    /// <exception cref="InvalidInputException">Nothing can be written into the folder, or it cannot be made.</exception>
    public static void Require(string folder, string hint)
    {
        try
        {
            AtomicFile.Probe(folder);
        }
        catch (UnwritableFileException e)
        {
            var why = FileAmong(folder) is { } file ? $"'{file}' is a file, not a folder" : e.Reason;
            throw new InvalidInputException(new Problem("I002", Severity.Error, folder, 0, 0, $"nothing can be written here: {why}", hint));
        }
    }

    // The part of a path that cannot be a folder.
    static string? FileAmong(string? path) => string.IsNullOrEmpty(path) ? null : File.Exists(path) ? path : FileAmong(Path.GetDirectoryName(path));
}
