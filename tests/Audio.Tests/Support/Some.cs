using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Tests.Support;

/// <summary>Values that a test needs but does not care about.</summary>
static class Some
{
    public static readonly AudioFormat Mono = new(44100, 1);

    public static Utterance Utterance(string text, string speaker = "ann", bool startsParagraph = false) =>
        new(text, text, speaker, startsParagraph);

    public static Turn Turn(string speaker, params string[] sentences) =>
        new(speaker, Line: 1) { Utterances = [.. sentences.Select((s, i) => Utterance(s, speaker, i == 0))] };

    public static Chapter Heading(string title) =>
        new(title, Line: 1) { Utterances = [Utterance(title, Speaker.NarratorId, startsParagraph: true)] };

    public static Transcript Transcript(params TranscriptItem[] items) => new()
    {
        Format = "test",
        Confidence = 1,
        Title = "A test",
        Items = [.. items],
        Speakers =
        [
            .. items.SelectMany(i => i.Utterances).Select(u => u.SpeakerId).Distinct()
                .Select(id => new Speaker(id, id.ToUpperInvariant(), null, [])),
        ],
        Ledger = new Ledger(ImmutableArray<LedgerEntry>.Empty),
    };

    /// <summary>A sine between two silences.</summary>
    public static Clip Tone(
        double seconds, double amplitude = 0.25, double silence = 0, double hertz = 440, AudioFormat? format = null)
    {
        var shape = format ?? Mono;
        var edge = shape.ToFrames(TimeSpan.FromSeconds(silence));
        var frames = shape.ToFrames(TimeSpan.FromSeconds(seconds));
        var samples = new float[(frames + (2 * edge)) * shape.Channels];
        for (var i = 0; i < frames * shape.Channels; i++)
            samples[(edge * shape.Channels) + i] = (float)(amplitude * Math.Sin(2 * Math.PI * hertz * (i / shape.Channels) / shape.SampleRate));
        return new(shape, samples);
    }

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

    public static Voice Voice { get; } = new("ava", EngineKinds.Flite, "slt");

    /// <summary>An engine that needs no settings.</summary>
    public static ServiceSettings Service(string kind) => new(kind, EngineKinds.Find(kind)!);

    public static SpeechRequest Request(string text = "Good morning.") => new(text, Voice, "en");
}
