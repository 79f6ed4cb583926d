using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Speech.Azure;

/// <summary>What came back of an utterance.</summary>
/// <param name="Bytes">16-bit little-endian mono at 48 kHz.</param>
/// <param name="Words">What is heard where; empty where the service does not say.</param>
/// <param name="Length">How long the service says that the sound is; null where it does not say.</param>
sealed record SpokenSound(byte[] Bytes, ImmutableArray<WordTime> Words, TimeSpan? Length);
