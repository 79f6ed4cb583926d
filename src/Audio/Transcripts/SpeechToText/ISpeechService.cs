using System.Collections.Immutable;

namespace Audio.Transcripts.SpeechToText;

/// <summary>A service or program that turns speech into text, and the JSON in which it gives it. Stateless and thread-safe.</summary>
interface ISpeechService
{
    /// <summary>The name of its format.</summary>
    string Name { get; }

    /// <summary>Whether JSON has the members that only this service writes; the end of it may be missing.</summary>
    bool Wrote(LocatedJson root);

    /// <summary>What was said, in order. Members that are missing or of another kind are passed over.</summary>
    IEnumerable<Speech> Read(LocatedJson root);

    /// <summary>The title; null where there is none.</summary>
    LocatedJson? Title(LocatedJson root) => null;
}

/// <summary>Words that were heard together from one speaker: a turn, a segment or a single word.</summary>
/// <param name="Text">The words; a string.</param>
/// <param name="Speaker">A name, or what the service calls a voice; null where it does not say.</param>
/// <param name="Start">From the beginning of the recording; null where unknown.</param>
/// <param name="End">From the beginning of the recording; null where unknown.</param>
readonly record struct Speech(LocatedJson Text, LocatedJson? Speaker, TimeSpan? Start = null, TimeSpan? End = null)
{
    /// <summary>What the speaker is, as written; null where unknown.</summary>
    public string? Role { get; init; }

    /// <summary>Whether it is somebody of whom nothing is known; where a speaker is merely missing, whoever spoke last goes on.</summary>
    public bool IsByStranger { get; init; }
}

/// <summary>Every service whose JSON can be read.</summary>
static class SpeechServices
{
    public static ImmutableArray<ISpeechService> All => [.. Known, new AnySpeech()];

    /// <summary>Those whose JSON is known by its members.</summary>
    public static ImmutableArray<ISpeechService> Known { get; } =
    [
        new AssemblyAI(),
        new AwsTranscribe(),
        new Deepgram(),
        new GoogleSpeech(),
        new IbmWatson(),
        new Oyez(),
        new PodcastNamespace(),
        new Speechmatics(),
        new Whisper(),
        new WhisperX(),
    ];
}
