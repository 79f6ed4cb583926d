using System.Collections.Immutable;

namespace Audio.Speech.Google;

/// <summary>What the voices of a family take, by the service's documentation; the family stands in the middle of a voice's name, as in <c>en-US-Neural2-C</c>.</summary>
/// <param name="Name">As in the voices' names.</param>
/// <param name="TakesMarkup">Whether they take SSML.</param>
/// <param name="TakesMarks">Whether they say when marks in it are reached.</param>
/// <param name="TakesPitch">Whether their pitch can be changed.</param>
/// <param name="TakesRate">Whether their rate can be changed.</param>
/// <param name="TakesPronunciations">Whether they take pronunciations beside plain text.</param>
sealed record GoogleVoiceFamily(
    string Name, bool TakesMarkup = true, bool TakesMarks = true, bool TakesPitch = true, bool TakesRate = true, bool TakesPronunciations = false)
{
    /// <summary>Whether its people have a voice of their name in every language.</summary>
    public bool SpeaksAllLanguages { get; init; }

    static readonly ImmutableArray<GoogleVoiceFamily> Known =
    [
        new("Standard"),
        new("Wavenet"),
        new("Neural2"),
        new("News"),
        new("Casual"),
        new("Polyglot"),
        new("Studio", TakesMarks: false, TakesPitch: false),
        new("Chirp3-HD", TakesMarkup: false, TakesMarks: false, TakesPitch: false, TakesPronunciations: true) { SpeaksAllLanguages = true },
        new("Chirp-HD", TakesMarkup: false, TakesMarks: false, TakesPitch: false, TakesRate: false),
        new("Journey", TakesMarkup: false, TakesMarks: false, TakesPitch: false, TakesRate: false),
    ];

    // Newer ones have refused more than older ones; text and rate are what all but two take.
    static readonly GoogleVoiceFamily Unknown = new("", TakesMarkup: false, TakesMarks: false, TakesPitch: false);

    public static GoogleVoiceFamily Of(string voice) =>
        Known.FirstOrDefault(f => voice.Contains($"-{f.Name}-", StringComparison.Ordinal)) ?? Unknown;
}
