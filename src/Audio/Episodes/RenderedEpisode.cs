using System.Collections.Immutable;
using Audio.Episodes.Receipts;

namespace Audio.Episodes;

/// <summary>What became of a script. Immutable.</summary>
/// <param name="Paths">The files, the episode first.</param>
/// <param name="SpokenAnew">How many of its utterances an engine had to speak; the others came out of the store.</param>
/// <param name="Substituted">How many are spoken by another voice than the cast's.</param>
public sealed record RenderedEpisode(IReadOnlyList<string> Paths, long SpokenAnew, int Substituted)
{
    /// <summary>How long it is.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What a listener would stumble over: sentences far louder or quieter than their voice, a level that was not reached.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>What was heard of it while it was made.</summary>
    public HeardEpisode Heard { get; init; } = new([]);
}
