using Audio.Sound;

namespace Audio.Mixing;

/// <summary>What the mix is made for.</summary>
public sealed record MixOptions
{
    /// <summary>The format of the episode: 44.1 kHz mono, which every player plays.</summary>
    public AudioFormat Format { get; init; } = new(44100, 1);

    /// <summary>
    /// The loudness of the programme as it is heard, in LUFS: one channel counts as two, as it will be played. −16 is what
    /// Apple Podcasts asks for; a meter that counts the single channel once shows −19.
    /// </summary>
    public double TargetLufs { get; init; } = -16;

    /// <summary>The true peak of the mix, in dBTP. Encoding adds up to 0.3 dB at 128 kbit/s, and −1 is the limit that counts.</summary>
    public double CeilingDbtp { get; init; } = -1.5;

    /// <summary>The target on a meter that counts each channel of <see cref="Format"/> once, in LUFS.</summary>
    public double MeteredTargetLufs => TargetLufs + (10 * Math.Log10(Format.Channels / 2.0));
}
