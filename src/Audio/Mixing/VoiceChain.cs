using Audio.Sound;

namespace Audio.Mixing;

/// <summary>
/// The effects of a <see cref="ChainPreset"/>. Every clip goes through fresh ones, so that its sound depends on nothing that is
/// said before, and what is loud is measured by the voice itself, so that it does not depend on the level of the engine either.
/// </summary>
static class VoiceChain
{
    // flite's rms has a share of its power below 40 Hz that lies only 23 dB under its speech; the lowest voice begins above 80.
    const double CleanHertz = 40;

    const double BroadcastHertz = 80;

    // Speech peaks 8 to 14 dB above its loudness: vowels of the louder syllables are met, the others are not.
    const double ThresholdOverLoudnessDb = 4;

    /// <summary>Whether a voice has another loudness afterwards.</summary>
    public static bool ChangesLevel(ChainPreset preset) => preset == ChainPreset.Broadcast;

    /// <summary>Sends a clip through, in place.</summary>
    /// <param name="samples">One channel.</param>
    /// <param name="sampleRate">24,000 Hz or more.</param>
    /// <param name="voiceLufs">How loud its engine speaks this voice.</param>
    public static void Process(Span<float> samples, int sampleRate, ChainPreset preset, double voiceLufs)
    {
        switch (preset)
        {
            case ChainPreset.Clean:
                new BiquadFilter(Biquad.HighPass(CleanHertz, sampleRate)).Process(samples);
                break;
            case ChainPreset.Broadcast:
                new BiquadFilter(Biquad.HighPass(BroadcastHertz, sampleRate)).Process(samples);
                new Compressor(new() { ThresholdDb = voiceLufs + ThresholdOverLoudnessDb }, sampleRate).Process(samples);
                new DeEsser(sampleRate).Process(samples);
                break;
            case ChainPreset.None:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(preset));
        }
    }
}
