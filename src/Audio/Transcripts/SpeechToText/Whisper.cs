using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>
/// Whisper and what is built on it, without speakers: <c>segments</c> (OpenAI), <c>transcription</c> (whisper.cpp),
/// <c>chunks</c> (Transformers), segments one a line, or nothing but <c>text</c>.
/// </summary>
sealed class Whisper : ISpeechService
{
    static readonly string[] BesideText = ["text", "task", "language", "duration", "words", "usage", "logprobs", "x_groq"];

    public string Name => "whisper";

    public bool Wrote(LocatedJson root) =>
        (WhisperX.Segments(root) is [var first, ..] && first.Has("text") && !WhisperX.HasSpeakers(root))
        || (root["text"] is { Kind: JsonTokenType.String } && WhisperX.Segments(root).Count == 0 && root.Members.All(m => BesideText.Contains(m.Key.Text)));

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        if (WhisperX.Segments(root) is not { Count: > 0 } segments)
            return root["text"] is { } text ? [new(text, null)] : [];
        return segments.Where(s => s["text"] is not null).Select(s => new Speech(
            s["text"]!,
            null,
            JsonTime.Seconds(s["start"] ?? Bound(s, 0)) ?? JsonTime.Milliseconds(s["offsets"]?["from"]),
            JsonTime.Seconds(s["end"] ?? Bound(s, 1)) ?? JsonTime.Milliseconds(s["offsets"]?["to"])));
    }

    static LocatedJson? Bound(LocatedJson segment, int index) => segment["timestamp"]?.Items is { Count: 2 } times ? times[index] : null;
}
