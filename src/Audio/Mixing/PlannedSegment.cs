using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Mixing;

/// <summary>A stretch of the episode before it has sound: what is said in it and how long each silence is.</summary>
/// <param name="Item">The turn, cue or chapter it belongs to; a long turn has several segments.</param>
/// <param name="Utterances">In order; empty for a cue, which is only a pause.</param>
/// <param name="Pause">The silence of a segment that says nothing.</param>
public sealed record PlannedSegment(TranscriptItem Item, ImmutableArray<PlannedUtterance> Utterances, TimeSpan Pause);

/// <summary>An utterance and the silence that follows it.</summary>
/// <param name="Utterance">What is said.</param>
/// <param name="GapAfter">From its last sound to the next one's first.</param>
public sealed record PlannedUtterance(Utterance Utterance, TimeSpan GapAfter);
