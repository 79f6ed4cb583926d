namespace Audio;

/// <summary>A file that is written beside its place and moved into it when it is whole; what is not moved is removed. Not thread-safe.</summary>
public sealed class PendingFile : IDisposable
{
    readonly string _place;

    /// <summary>Makes the folder if need be; writes nothing.</summary>
    /// <param name="place">Where the file will stand.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be made.</exception>
    public PendingFile(string place)
    {
        _place = System.IO.Path.GetFullPath(place);
        // Unique, because two processes may write the same file at once; hidden, because it may be seen if we are killed.
        Path = System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_place)!).FullName, $".{Guid.NewGuid():n}.part");
    }

    /// <summary>Where it is to be written.</summary>
    public string Path { get; }

    /// <summary>Moves it into its place, over what stands there.</summary>
    /// <exception cref="IOException">It cannot be moved.</exception>
    public void Commit() => File.Move(Path, _place, overwrite: true);

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
