using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>Brings a clip as an engine spoke it to the form in which it is mixed.</summary>
static class ClipPreparation
{
    /// <summary>Long enough not to click, too short to be heard.</summary>
    static readonly TimeSpan FadeIn = TimeSpan.FromMilliseconds(5);

    static readonly TimeSpan FadeOut = TimeSpan.FromMilliseconds(10);

    /// <summary>Trims, converts, sends through the voice's chain, levels, fades and puts in its position.</summary>
    public static Clip Prepare(SegmentPart part, MixOptions options)
    {
        var treated = Treat(part.Clip, part.Voice.SpokenLufs, options);
        var samples = new float[treated.Samples.Length];
        TensorPrimitives.Multiply(treated.Samples.Span, (float)Decibels.ToGain(part.Voice.GainDb), samples);
        // Mono until it is put in its position.
        var mono = options.Format with { Channels = 1 };
        Fade.In(samples, mono, FadeIn);
        Fade.Out(samples, mono, FadeOut);
        return new(options.Format, options.Format.Channels == 1 ? samples : Spread(samples, part.Position), treated.Words);
    }

    /// <summary>All but levels and fades: one channel at the episode's rate.</summary>
    public static Clip Treat(Clip clip, double voiceLufs, MixOptions options)
    {
        var converted = Resampler.Convert(Mono(EdgeTrim.Trim(clip)), options.Format.SampleRate);
        if (options.Chain == ChainPreset.None)
            return converted;
        var samples = converted.Samples.ToArray();
        VoiceChain.Process(samples, options.Format.SampleRate, options.Chain, voiceLufs);
        return new(converted.Format, samples, converted.Words);
    }

    static Clip Mono(Clip clip)
    {
        if (clip.Format.Channels == 1)
            return clip;
        var mono = new float[clip.Frames];
        for (var i = 0; i < mono.Length; i++)
            mono[i] = TensorPrimitives.Average(clip.Samples.Span.Slice(i * clip.Format.Channels, clip.Format.Channels));
        return new(clip.Format with { Channels = 1 }, mono, clip.Words);
    }

    // Constant power: wherever a voice is, both sides together are as loud as in the middle, where each has the whole of it.
    static float[] Spread(float[] mono, double position)
    {
        var (sin, cos) = Math.SinCos((1 + position) * Math.PI / 4);
        var (left, right) = position == 0 ? (1f, 1f) : ((float)(Math.Sqrt(2) * cos), (float)(Math.Sqrt(2) * sin));
        var spread = new float[mono.Length * 2];
        for (var i = 0; i < mono.Length; i++)
            (spread[2 * i], spread[(2 * i) + 1]) = (mono[i] * left, mono[i] * right);
        return spread;
    }
}
