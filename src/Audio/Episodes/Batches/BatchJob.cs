namespace Audio.Episodes.Batches;

/// <summary>One of many episodes.</summary>
/// <param name="Name">The transcript, as the user named it.</param>
/// <param name="Bytes">How long the transcript is: the longest is made first, so that no core waits for it at the end.</param>
/// <param name="RunAsync">Makes the episode; what it throws becomes its outcome by <see cref="BatchRunner"/>'s rules.</param>
public sealed record BatchJob(string Name, long Bytes, Func<IProgress<RenderProgress>, CancellationToken, Task<BatchResult>> RunAsync);
