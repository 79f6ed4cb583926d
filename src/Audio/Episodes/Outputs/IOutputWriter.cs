namespace Audio.Episodes.Outputs;

/// <summary>Writes an episode's mix as a file of some format, piece by piece; memory does not grow with it. Not thread-safe. What is not completed leaves nothing behind.</summary>
interface IOutputWriter : IAsyncDisposable
{
    /// <summary>Adds sound at the end.</summary>
    /// <param name="samples">±1.0, interleaved, whole frames in the format of the mix. Not changed afterwards.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task WriteAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken);

    /// <summary>Ends the sound.</summary>
    /// <returns>How loud it is for whoever plays the file.</returns>
    /// <exception cref="IOException">It cannot be written, or not be decoded again.</exception>
    Task<OutputLevels> EndAsync(CancellationToken cancellationToken);

    /// <summary>Once the sound has ended: says what the file is, and moves it into its place.</summary>
    /// <param name="tags">What players show.</param>
    /// <param name="chapters">Contiguous, the first starting at 0; empty for none.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task CompleteAsync(EpisodeTags tags, IReadOnlyList<ChapterMark> chapters, CancellationToken cancellationToken);
}
