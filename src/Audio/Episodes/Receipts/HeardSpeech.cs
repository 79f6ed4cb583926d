using System.Collections.Immutable;

namespace Audio.Episodes.Receipts;

/// <summary>What was heard of a file, or of a segment of one. Immutable.</summary>
/// <param name="Clips">What became of every clip that should be heard, in their order.</param>
/// <param name="Silences">The silent stretches, in seconds.</param>
sealed record HeardSpeech(ImmutableArray<HeardClip> Clips, ImmutableArray<(double Start, double End)> Silences);
