namespace Audio.Mixing;

/// <summary>How a voice is levelled: the same for everything it says.</summary>
/// <param name="SpokenLufs">How loud its engine speaks it, in LUFS, a single channel counted once.</param>
/// <param name="GainDb">What brings it to the level of the others, in dB, after all else was done to it.</param>
public readonly record struct VoiceGain(double SpokenLufs, double GainDb);
