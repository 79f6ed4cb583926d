using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>What a recording brings to a segment.</summary>
/// <param name="Plan">What it is for.</param>
/// <param name="Clip">As it was decoded, in the episode's format.</param>
/// <param name="Lufs">How loud that is, each channel counted once.</param>
/// <param name="GainDb">What brings it to the level at which it is heard alone.</param>
public sealed record SegmentSound(PlannedSound Plan, Clip Clip, double Lufs, double GainDb)
{
    /// <summary>How far music that is heard alone lies under the loudness of speech, in LU: it is denser and seems louder than it is measured.</summary>
    public const double BelowSpeechLu = 3;

    // Long enough not to click.
    static readonly TimeSpan ShortestFade = TimeSpan.FromMilliseconds(10);

    // What is cut off goes as music goes on the radio.
    static readonly TimeSpan FadeOfWhatIsCut = TimeSpan.FromSeconds(1.5);

    /// <summary>Its beginning, at its level, with its fades.</summary>
    /// <param name="frames">How long it is heard at most, 0 or more.</param>
    internal Clip Play(long frames)
    {
        var isCut = frames < Clip.Frames;
        var heard = new float[Math.Min(frames, Clip.Frames) * Clip.Format.Channels];
        TensorPrimitives.Multiply(Clip.Samples.Span[..heard.Length], (float)Decibels.ToGain(GainDb), heard);
        Fade.In(heard, Clip.Format, Plan.Asset.FadeIn ?? ShortestFade);
        Fade.Out(heard, Clip.Format, Plan.Asset.FadeOut ?? (isCut || IsCutByLength ? FadeOfWhatIsCut : ShortestFade));
        return new(Clip.Format, heard);
    }

    /// <summary>How long it takes to go where it has to make way.</summary>
    internal TimeSpan FadeOut => Plan.Asset.FadeOut ?? FadeOfWhatIsCut;

    // What is exactly as long as it may be was longer.
    bool IsCutByLength => Clip.Format.ToTime(Clip.Frames + 1) >= Plan.Longest;
}
