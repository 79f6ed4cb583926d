namespace Audio.Doubles.Azure.Ssml;

/// <summary>A stretch of a document that is spoken in one manner.</summary>
/// <param name="Text">What boundaries show: the text, not what is said for it.</param>
/// <param name="Locale">Whose rules of reading apply.</param>
/// <param name="Rate">A factor; 1 is the voice's own.</param>
/// <param name="Pitch">A factor; 1 is the voice's own.</param>
public sealed record SpokenPart(OfferedVoice Voice, string Text, string Locale, double Rate, double Pitch)
{
    /// <summary>What is said instead of the text; null where that is the text.</summary>
    public string? Alias { get; init; }

    /// <summary>How it sounds, in the International Phonetic Alphabet; null where the voice decides.</summary>
    public string? Ipa { get; init; }

    /// <summary>A pause instead of speech.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>The style in effect; null where there is none, also where the voice does not have the one asked for.</summary>
    public string? Style { get; init; }
}
