using Audio.Sound;

namespace Audio.Mixing;

/// <summary>What the mix is made for.</summary>
public sealed record MixOptions
{
    /// <summary>The format of the episode: 44.1 kHz mono, which every player plays, or stereo.</summary>
    public AudioFormat Format { get; init; } = new(44100, 1);

    /// <summary>How loud the decoded episode is to be.</summary>
    public LoudnessTarget Target { get; init; } = LoudnessTarget.Apple;

    /// <summary>What is done to every voice before it is levelled.</summary>
    public ChainPreset Chain { get; init; }

    /// <summary>How far the mix stays under the limit, in dB, because encoding moves its peaks: MP3 by some 0.3 dB at 128 kbit/s.</summary>
    public double HeadroomDb { get; init; } = 0.5;

    /// <summary>The true peak of the mix before it is encoded, in dBTP.</summary>
    public double CeilingDbtp => Target.LimitDbtp - HeadroomDb;

    /// <summary>
    /// The target of speech in one channel, in LUFS: wherever it stands among two, it is heard from both, as one channel is, and 3.01 dB louder than a meter shows
    /// of one.
    /// </summary>
    public double SpeechTargetLufs => Target.Lufs + (10 * Math.Log10(0.5));

    /// <summary>The target on a meter that counts each channel of <see cref="Format"/> once, in LUFS.</summary>
    public double MeteredTargetLufs => Target.Lufs + (10 * Math.Log10(Format.Channels / 2.0));
}
