using Audio.Casting;

namespace Audio.Speech;

/// <summary>One utterance to be spoken. Compared by value.</summary>
/// <param name="Text">Plain text, never markup; not blank.</param>
/// <param name="Voice">Who speaks it.</param>
/// <param name="Language">A BCP 47 tag; null leaves it to the voice.</param>
public sealed record SpeechRequest(string Text, Voice Voice, string? Language = null);
