using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Audio.Episodes.Receipts;
using Audio.Mixing;

namespace Audio.Episodes;

/// <summary>What is known of a segment once it is encoded; its MP3 frames lie in the <see cref="SegmentStore"/>.</summary>
/// <param name="Key">Names the segment by all that went into it.</param>
/// <param name="Frames">Its length in frames of audio, a multiple of 1152.</param>
/// <param name="Placements">Where each utterance is heard.</param>
/// <param name="Heard">How loud it is once it is decoded.</param>
sealed record RenderedSegment(
    string Key,
    long Frames,
    ImmutableArray<Placement> Placements,
    HeardLevels Heard)
{
    /// <summary>Where music or an effect is heard; null where there is none.</summary>
    public Placement? Music { get; init; }

    /// <summary>What was heard of it when it was encoded, with times from its start; null where nobody listened.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HeardSpeech? Speech { get; init; }
}
