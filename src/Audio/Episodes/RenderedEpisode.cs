namespace Audio.Episodes;

/// <summary>What became of a script. Immutable.</summary>
/// <param name="Paths">The files, the episode first.</param>
/// <param name="SpokenAnew">How many of its utterances an engine had to speak; the others came out of the store.</param>
public sealed record RenderedEpisode(IReadOnlyList<string> Paths, long SpokenAnew);
