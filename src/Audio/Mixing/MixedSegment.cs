using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>A segment as it will be heard. Immutable.</summary>
/// <param name="Sound">A multiple of <see cref="SegmentMixer.BlockFrames"/> in the episode's format; the last <see cref="SegmentMixer.SilentTail"/> frames are zeros.</param>
/// <param name="Placements">Where each utterance is heard, in order.</param>
/// <param name="LoudnessBlocks">The mean squares of its 400 ms blocks at 100 ms steps (ITU-R BS.1770-4).</param>
/// <param name="PeakDbtp">Its true peak, in dBTP.</param>
public sealed record MixedSegment(
    Clip Sound, ImmutableArray<Placement> Placements, ImmutableArray<double> LoudnessBlocks, double PeakDbtp);

/// <summary>Where an utterance is heard.</summary>
/// <param name="Start">The first frame, from the start of the segment.</param>
/// <param name="Frames">How many frames it lasts.</param>
public sealed record Placement(long Start, long Frames)
{
    /// <summary>When each of its words is heard, from its own start; empty where the engine did not say.</summary>
    public ImmutableArray<WordTime> Words { get; init; } = [];
}
