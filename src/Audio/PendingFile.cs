namespace Audio;

/// <summary>A file that is written beside its place and moved into it when it is whole; what is not moved is removed. Not thread-safe.</summary>
public sealed class PendingFile : IDisposable
{
    readonly string _name, _place;

    /// <summary>Makes the folder if need be; writes nothing.</summary>
    /// <param name="place">Where the file will stand.</param>
    /// <exception cref="UnwritableFileException">The folder cannot be made.</exception>
    public PendingFile(string place)
    {
        (_name, _place) = (place, System.IO.Path.GetFullPath(place));
        // Unique, because two processes may write the same file at once; hidden, because it may be seen if we are killed.
        var folder = Try(() => Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_place)!));
        Path = System.IO.Path.Combine(folder.FullName, $".{Guid.NewGuid():n}.part");
    }

    /// <summary>Where it is to be written.</summary>
    public string Path { get; }

    /// <summary>Begins to write it.</summary>
    /// <returns>Can be sought; belongs to the caller.</returns>
    /// <exception cref="UnwritableFileException">Nothing can be written there.</exception>
    public FileStream Open(FileShare share = FileShare.None) =>
        Try(() => new FileStream(Path, FileMode.CreateNew, FileAccess.ReadWrite, share, bufferSize: 1 << 16));

    /// <summary>Whether the system speaks of the hidden file, of which nobody knows.</summary>
    internal bool IsNamedBy(IOException failure) => failure is not UnwritableFileException && failure.Message.Contains(Path, StringComparison.Ordinal);

    /// <summary>What the system says of the hidden file, said of its place.</summary>
    internal IOException SaidOfPlace(IOException failure) => new(new UnwritableFileException(_name, failure).Message, failure);

    /// <summary>Moves it into its place, over what stands there.</summary>
    /// <exception cref="UnwritableFileException">It cannot be moved.</exception>
    public void Commit() => Try(() =>
    {
        File.Move(Path, _place, overwrite: true);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);

    T Try<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnwritableFileException(_name, e);
        }
    }
}
