using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Mixing;

/// <summary>A stretch of the episode before it has sound: what is said in it and how long each silence is.</summary>
/// <param name="Item">The turn, cue or chapter it begins with: a long turn has several segments, and turns that overlap share one. Null for the silence at the end.</param>
/// <param name="Utterances">In order; empty for a pause.</param>
/// <param name="Pause">The length of a segment that says nothing; with a sound, the silence before it.</param>
public sealed record PlannedSegment(TranscriptItem? Item, ImmutableArray<PlannedUtterance> Utterances, TimeSpan Pause)
{
    /// <summary>The music or the effect that is heard in it, alone or under what is said; null for none.</summary>
    public PlannedSound? Sound { get; init; }
}

/// <summary>An utterance and the silence before it.</summary>
/// <param name="Item">The turn, cue or chapter it belongs to.</param>
/// <param name="Utterance">What is said.</param>
/// <param name="GapBefore">From the last sound before to its first; nothing at the start of the episode, below zero where they overlap.</param>
public sealed record PlannedUtterance(TranscriptItem Item, Utterance Utterance, TimeSpan GapBefore);
