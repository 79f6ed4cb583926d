using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Episodes;

/// <summary>What is heard of one utterance and when: the stuff that caption files are made of.</summary>
/// <param name="Speaker">The speaker's name; null for none.</param>
/// <param name="Text">As written in the transcript.</param>
/// <param name="Start">When the first sound is heard.</param>
/// <param name="End">When the last sound is heard.</param>
public sealed record Caption(string? Speaker, string Text, TimeSpan Start, TimeSpan End)
{
    /// <summary>When each word as it is spoken is heard, from <see cref="Start"/>; empty where that is not known.</summary>
    public ImmutableArray<WordTime> Words { get; init; } = [];
}
