using System.Collections.Immutable;

namespace Audio.Episodes;

/// <summary>What an episode is made from.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record EpisodeSource(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Names all that the episode depends on, so that it is known later whether anything has changed; null where nobody asks.</summary>
    public string? Stamp { get; init; }

    /// <summary>What it depends on besides: music and pictures. Paths that can be opened from the current folder.</summary>
    public ImmutableArray<string> Files { get; init; } = [];
}
