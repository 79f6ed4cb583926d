namespace Audio.Doubles.Azure.Sound;

/// <summary>Where a word, a mark or a sentence is heard: the truth, because the sound was put there.</summary>
/// <param name="Type"><c>WordBoundary</c>, <c>PunctuationBoundary</c> or <c>SentenceBoundary</c>.</param>
/// <param name="Start">From the start of the sound.</param>
public sealed record Boundary(string Type, string Text, TimeSpan Start, TimeSpan Duration);

/// <summary>A document as sound.</summary>
/// <param name="Samples">Mono, ±1.</param>
/// <param name="Boundaries">In order of their start; a sentence before its first word.</param>
public sealed record Utterance(float[] Samples, int SampleRate, IReadOnlyList<Boundary> Boundaries)
{
    public TimeSpan Duration => TimeSpan.FromTicks((long)Samples.Length * TimeSpan.TicksPerSecond / SampleRate);
}
