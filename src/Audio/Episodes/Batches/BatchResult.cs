using System.Collections.Immutable;

namespace Audio.Episodes.Batches;

/// <summary>What became of one of many episodes. Immutable.</summary>
/// <param name="Name">The transcript, as the user named it.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record BatchResult(string Name, BatchOutcome Outcome)
{
    /// <summary>The files, the episode first; empty where there are none.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>How long the episode is.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>How many sentences an engine had to speak.</summary>
    public long Spoken { get; init; }

    /// <summary>What is wrong or doubtful.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}

/// <summary>How one of many episodes ended.</summary>
public enum BatchOutcome
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>Nothing about it has changed.</summary>
    Current,

    /// <summary>It would be made: nothing was to be done in earnest.</summary>
    Planned,

    /// <summary>The transcript, its voices or its show have to be mended first.</summary>
    Refused,

    /// <summary>It could not be made; trying again may help.</summary>
    Failed,

    /// <summary>It was stopped, or not begun.</summary>
    Stopped,
}
