using System.Collections.Immutable;
using Audio.Episodes;

namespace Audio.Cli;

/// <summary>An episode that was made and checked.</summary>
/// <param name="Episode">Its files, and how much was spoken for them.</param>
/// <param name="IsRight">Whether what was checked of it is as it should be.</param>
sealed record MadeEpisode(RenderedEpisode Episode, bool IsRight)
{
    /// <summary>What a listener would stumble over.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
