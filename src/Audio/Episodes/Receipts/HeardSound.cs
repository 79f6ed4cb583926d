using System.Collections.Immutable;
using Audio.Episodes.Outputs;

namespace Audio.Episodes.Receipts;

/// <summary>What was heard of a whole file. Immutable.</summary>
/// <param name="Frames">How much could be decoded.</param>
/// <param name="Levels">How loud it is, each channel counted once.</param>
/// <param name="Clippings">The places where it is cut off at full scale.</param>
/// <param name="Silences">Its silent stretches, in seconds.</param>
/// <param name="Clips">What became of every clip of the manifest, in its order.</param>
/// <param name="Fault">Why it could not be decoded to its end; null where it could.</param>
sealed record HeardSound(
    long Frames, OutputLevels Levels, long Clippings, IReadOnlyList<(double Start, double End)> Silences, ImmutableArray<HeardClip> Clips, string? Fault);
