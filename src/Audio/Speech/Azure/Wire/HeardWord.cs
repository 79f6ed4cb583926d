namespace Audio.Speech.Azure.Wire;

/// <summary>A word as the service says where it is heard.</summary>
/// <param name="Text">As the service read it: mostly, not always, as it was sent.</param>
/// <param name="Start">From the start of the sound.</param>
readonly record struct HeardWord(string Text, TimeSpan Start, TimeSpan Duration);
