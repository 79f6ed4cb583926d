using System.Collections.Immutable;

namespace Audio.Sound;

/// <summary>The audio of one utterance, immutable and held in memory: seconds, not hours. Thread-safe.</summary>
public sealed class Clip
{
    /// <summary>Wraps samples that the caller will not change again.</summary>
    /// <param name="format">Rate and channels.</param>
    /// <param name="samples">Interleaved, ±1.0, whole frames.</param>
    /// <param name="words">When each word starts, in order; empty where the engine did not say.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public Clip(AudioFormat format, ReadOnlyMemory<float> samples, ImmutableArray<WordTime> words = default)
    {
        if (samples.Length % format.Channels != 0)
            throw new ArgumentException("A clip holds whole frames.", nameof(samples));
        Format = format;
        Samples = samples;
        Words = words.IsDefault ? [] : words;
    }

    /// <summary>Rate and channels.</summary>
    public AudioFormat Format { get; }

    /// <summary>Interleaved samples in ±1.0.</summary>
    public ReadOnlyMemory<float> Samples { get; }

    /// <summary>When each word is heard, measured from the clip's start; empty where unknown.</summary>
    public ImmutableArray<WordTime> Words { get; }

    /// <summary>The length in frames.</summary>
    public long Frames => Samples.Length / Format.Channels;

    /// <summary>The length in time.</summary>
    public TimeSpan Duration => Format.ToTime(Frames);
}

/// <summary>When one word is heard.</summary>
/// <param name="Text">The word as it was sent to the engine.</param>
/// <param name="Start">Measured from the start of the clip.</param>
/// <param name="Duration">How long the word lasts.</param>
public readonly record struct WordTime(string Text, TimeSpan Start, TimeSpan Duration);
