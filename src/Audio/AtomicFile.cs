namespace Audio;

/// <summary>Writes files that are either whole or not there: beside their place first, then moved into it.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file. Whatever happens, what stood at <paramref name="path"/> before stands there until the new file is whole.</summary>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="write">Writes the content; the stream can be sought.</param>
    /// <exception cref="IOException">The disk is full, or the like; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // Unique, because two processes may write the same file at once; hidden, because it may be seen if we are killed.
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Guid.NewGuid():n}.part");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16))
                write(stream);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
