namespace Audio.Episodes;

/// <summary>What an episode is made from.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record EpisodeSource(string Name, ReadOnlyMemory<byte> Content);
