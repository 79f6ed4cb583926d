namespace Audio;

/// <summary>Writes files that are either whole or not there: beside their place first, then moved into it.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file. Whatever happens, what stood at <paramref name="path"/> before stands there until the new file is whole.</summary>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="write">Writes the content; the stream can be sought.</param>
    /// <exception cref="UnwritableFileException">Nothing can be written there.</exception>
    /// <exception cref="IOException">The disk is full, or the like; nothing is left behind.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        using var file = new PendingFile(path);
        try
        {
            using (var stream = file.Open())
                write(stream);
        }
        catch (IOException e) when (file.IsNamedBy(e))
        {
            throw file.SaidOfPlace(e);
        }
        file.Commit();
    }

    /// <summary>Makes sure that files can be written into a folder, or that it could be made. Leaves nothing behind.</summary>
    /// <exception cref="UnwritableFileException">They cannot.</exception>
    public static void Probe(string folder)
    {
        var above = Path.GetFullPath(folder);
        while (!Directory.Exists(above) && !File.Exists(above) && Path.GetDirectoryName(above) is { } parent)
            above = parent;
        using var file = new PendingFile(Path.Combine(above, "probe"));
        file.Open().Dispose();
    }
}
