using System.Collections.Immutable;
using Audio.Sound;
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
}
