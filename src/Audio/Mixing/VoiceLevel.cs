using Audio.Sound;

namespace Audio.Mixing;

/// <summary>
/// Levels voices: one constant gain for everything a voice says. Two engines differ by 12 LU, yet a gain for each clip would
/// flatten what a speaker stresses and would make one turn's sound depend on another's.
/// </summary>
public static class VoiceLevel
{
    /// <summary>
    /// What every voice speaks once to be measured. Sentences of one voice differ by 0.8 dB (standard deviation), so there are
    /// enough of them, statements, questions and numbers as programmes have them, for their mean to stand for the voice.
    /// </summary>
    public static IReadOnlyList<string> Passage { get; } =
    [
        "Good morning, and thank you for joining us on the program today.",
        "The council met on Thursday to decide who should pay for the bridge, and nobody was surprised by the answer.",
        "How much did the people who live along the river know about it?",
        "She told reporters that the measure would cost three million dollars a year, which is rather more than they had hoped.",
        "You know, I think there is a sense that things have changed, but we just do not know yet how far it goes.",
        "Officials from both countries are expected to arrive in the capital by the end of the month.",
        "The agreement, which was signed in November, is the first of its kind between the two states.",
        "Did that come as a surprise?",
        "A spokesman for the ministry said the decision had been taken long before the election.",
        "We are determined to bring every one of them home, and we will not rest until we do.",
        "Doctors at the university hospital say that the number of patients has nearly doubled since the winter.",
        "Well, that is the question, and it will be a long time before anyone can say.",
        "They have essentially been avoiding one another at meetings around the world over the past year.",
        "In the north, prices for bread, fuel and medicine have risen by about ten percent.",
    ];

    /// <summary>The silence between the sentences of the passage: that of ordinary speech, because a meter hears it too.</summary>
    internal static readonly TimeSpan SentenceGap = TimeSpan.FromMilliseconds(320);

    /// <summary>Measures a voice.</summary>
    /// <param name="sentences">The <see cref="SentenceBlocks"/> of the whole passage.</param>
    /// <returns>The loudness in LUFS (ITU-R BS.1770-4), as a meter shows it that counts a single channel once.</returns>
    public static double Measure(IEnumerable<double[]> sentences) => Loudness.Integrate([.. sentences.SelectMany(b => b)]);

    /// <summary>What a sentence of the passage adds to the voice's loudness.</summary>
    /// <param name="clip">As the engine spoke it.</param>
    public static double[] SentenceBlocks(Clip clip) => ClipLevel.Of(clip).Blocks(SentenceGap);

    /// <summary>The same once the chain has treated it.</summary>
    /// <param name="clip">As the engine spoke it.</param>
    /// <param name="voiceLufs">What <see cref="Measure"/> gave for the voice as it is spoken.</param>
    public static double[] TreatedSentenceBlocks(Clip clip, double voiceLufs, MixOptions options) =>
        SentenceBlocks(ClipPreparation.Treat(clip, voiceLufs, options));
}
