namespace Audio.Cli;

/// <summary>Finds the path that was probably meant by one that leads nowhere.</summary>
static class NearbyPath
{
    /// <summary>A hint that asks whether a path in the same folder was meant; another one where no name there is near.</summary>
    /// <param name="path">As the user wrote it.</param>
    /// <param name="isMeant">Whether something that is there, a file or a folder, is of the kind that is asked for.</param>
    /// <param name="otherwise">The hint where nothing is near.</param>
    public static string Hint(string path, Func<string, bool> isMeant, string otherwise) =>
        Find(path, isMeant) is { } meant ? $"did you mean '{meant}'?" : otherwise;

    static string? Find(string path, Func<string, bool> isMeant)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        var (folder, wanted) = (Path.GetDirectoryName(path) ?? "", Path.GetFileName(path));
        var names = NamesIn(folder).Where(n => isMeant(Path.Combine(folder, n))).Order(StringComparer.Ordinal).ToLookup(StemOf);
        // Not by the extension, which most have in common: short names would look near. It may also be what is missing.
        if (NearestName.For(StemOf(wanted), names.Select(n => n.Key)) is not { } stem)
            return null;
        return Path.Combine(folder, NearestName.For(wanted, names[stem]) ?? names[stem].First());
    }

    static string StemOf(string name) => Path.GetFileNameWithoutExtension(name);

    static IEnumerable<string> NamesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder.Length > 0 ? folder : ".").Select(p => Path.GetFileName(p))];
        }
        // A folder that is not there, or that nobody may look into, has nothing to offer.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
