using System.Collections.Immutable;
using Audio.Mixing;

namespace Audio.Episodes;

/// <summary>What is known of a segment once it is encoded; its MP3 frames lie in the <see cref="SegmentStore"/>.</summary>
/// <param name="Key">Names the segment by all that went into it.</param>
/// <param name="Frames">Its length in frames of audio, a multiple of 1152.</param>
/// <param name="Placements">Where each utterance is heard.</param>
/// <param name="LoudnessBlocks">The mean squares of its 400 ms blocks at 100 ms steps.</param>
/// <param name="PeakDbtp">Its true peak before encoding, in dBTP.</param>
sealed record RenderedSegment(
    string Key,
    long Frames,
    ImmutableArray<Placement> Placements,
    ImmutableArray<double> LoudnessBlocks,
    double PeakDbtp);
