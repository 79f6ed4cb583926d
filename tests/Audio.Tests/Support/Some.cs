using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Tests.Support;

/// <summary>Values for tests that need some and do not care which.</summary>
static class Some
{
    /// <summary>A transcript in which these speakers are heard in this order.</summary>
    public static Transcript Interview(params string[] names) => new()
    {
        Format = "test",
        Confidence = 1,
        Ledger = new([]),
        Speakers = [.. names.Distinct().Select(n => new Speaker(Id(n), n, null, [n.ToUpperInvariant()]))],
        Items = [.. names.Select((n, i) => Turn(Id(n), i + 1))],
    };

    public static Turn Turn(string speakerId, int line = 1, string? quoted = null)
    {
        var utterances = ImmutableArray.Create(new Utterance("Hello.", "Hello.", speakerId, true));
        return new(speakerId, line) { Utterances = quoted is null ? utterances : utterances.Add(new("So be it.", "So be it.", quoted, false)) };
    }

    public static string Id(string name) => name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>A tone of a length, in 16-bit steps as engines give it.</summary>
    public static Clip Clip(double seconds = 1, double peak = 0.5, int sampleRate = 16_000) =>
        new(
            new(sampleRate, 1),
            Enumerable.Range(0, (int)(seconds * sampleRate)).Select(i => MathF.Round((float)(peak * 32_767 * Math.Sin(i * 0.05))) / 32_768).ToArray());

    public static Voice Voice { get; } = new("ava", EngineNames.Flite, "slt");

    public static SpeechRequest Request(string text = "Good morning.") => new(text, Voice, "en");
}
