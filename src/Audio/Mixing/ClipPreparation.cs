using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>Brings a clip as an engine spoke it to the form in which it is mixed.</summary>
static class ClipPreparation
{
    /// <summary>Long enough not to click, too short to be heard.</summary>
    static readonly TimeSpan FadeIn = TimeSpan.FromMilliseconds(5);

    static readonly TimeSpan FadeOut = TimeSpan.FromMilliseconds(10);

    // Longer than twice a fade at any rate that episodes have, and small enough for the stack.
    const int BlockFrames = 2048;

    /// <summary>Adds what is treated to a mix: levelled, faded and in its position.</summary>
    /// <param name="mix">From where the clip begins, interleaved.</param>
    public static void AddTo(Span<float> mix, Clip treated, SegmentPart part, AudioFormat format)
    {
        // Block by block, for fresh memory costs more than the sums; the last is no shorter than its fade.
        Span<float> room = stackalloc float[2 * BlockFrames * format.Channels];
        var gain = (float)Decibels.ToGain(part.Voice.GainDb);
        var rest = treated.Samples.Span;
        for (var isFirst = true; !rest.IsEmpty; isFirst = false)
        {
            // Mono until it is put in its position.
            var block = room[..(rest.Length < 2 * BlockFrames ? rest.Length : BlockFrames)];
            TensorPrimitives.Multiply(rest[..block.Length], gain, block);
            rest = rest[block.Length..];
            if (isFirst)
                Fade.In(block, treated.Format, FadeIn);
            if (rest.IsEmpty)
                Fade.Out(block, treated.Format, FadeOut);
            var samples = format.Channels == 1 ? block : Spread(room[..(block.Length * 2)], part.Position);
            TensorPrimitives.Add(mix[..samples.Length], samples, mix[..samples.Length]);
            mix = mix[samples.Length..];
        }
    }

    /// <summary>Trims, converts and sends through the voice's chain: one channel at the episode's rate.</summary>
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

    // In place, from the first half. Constant power: wherever a voice is, both sides together are as loud as in the middle, where each has the whole of it.
    static Span<float> Spread(Span<float> samples, double position)
    {
        var (sin, cos) = Math.SinCos((1 + position) * Math.PI / 4);
        var (left, right) = position == 0 ? (1f, 1f) : ((float)(Math.Sqrt(2) * cos), (float)(Math.Sqrt(2) * sin));
        for (var i = (samples.Length / 2) - 1; i >= 0; i--)
        {
            var mono = samples[i];
            (samples[2 * i], samples[(2 * i) + 1]) = (mono * left, mono * right);
        }
        return samples;
    }
}
