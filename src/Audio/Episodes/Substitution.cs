using Audio.Casting;

namespace Audio.Episodes;

/// <summary>An utterance was spoken by another voice than the cast's. Immutable.</summary>
/// <param name="Voice">Who speaks it.</param>
/// <param name="Reason">Why the cast's voice does not, fit to be shown to a user.</param>
public sealed record Substitution(Voice Voice, string Reason);
