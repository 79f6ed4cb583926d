using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>A segment as it will be heard. Immutable.</summary>
/// <param name="Sound">A multiple of <see cref="SegmentMixer.BlockFrames"/> in the episode's format; the last <see cref="SegmentMixer.SilentTail"/> frames are zeros, where there is no room tone.</param>
/// <param name="Placements">Where each utterance is heard, in order.</param>
public sealed record MixedSegment(Clip Sound, ImmutableArray<Placement> Placements)
{
    /// <summary>Where music or an effect is heard; null where there is none.</summary>
    public Placement? Music { get; init; }
}

/// <summary>Where an utterance is heard.</summary>
/// <param name="Start">The first frame, from the start of the segment.</param>
/// <param name="Frames">How many frames it lasts.</param>
public sealed record Placement(long Start, long Frames)
{
    /// <summary>When each of its words is heard, from its own start; empty where the engine did not say.</summary>
    public ImmutableArray<WordTime> Words { get; init; } = [];
}
