using Audio.Episodes.Outputs;

namespace Audio.Episodes.Receipts;

/// <summary>What was heard of a whole file. Immutable.</summary>
/// <param name="Frames">How much could be decoded.</param>
/// <param name="Levels">How loud it is, each channel counted once.</param>
/// <param name="Clippings">The places where it is cut off at full scale.</param>
/// <param name="Speech">What became of every clip of the manifest, and where it is silent.</param>
/// <param name="Fault">Why it could not be decoded to its end; null where it could.</param>
sealed record HeardSound(long Frames, OutputLevels Levels, long Clippings, HeardSpeech Speech, string? Fault);
