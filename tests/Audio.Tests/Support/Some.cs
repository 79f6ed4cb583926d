using System.Collections.Immutable;
using Audio.Casting;
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

    public static Voice Voice { get; } = new("ava", EngineNames.Flite, "slt");

    public static SpeechRequest Request(string text = "Good morning.") => new(text, Voice, "en");
}
