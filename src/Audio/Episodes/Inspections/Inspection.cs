using System.Collections.Immutable;
using Audio.Casting;
using Audio.Transcripts;

namespace Audio.Episodes.Inspections;

/// <summary>All that can be told of a transcript before it is spoken, without opening an engine. Immutable.</summary>
public sealed record Inspection
{
    /// <summary>What was understood.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>Everyone who is heard, in the order of the transcript; a narrator who reads what it does not say comes last.</summary>
    public required ImmutableArray<InspectedSpeaker> Speakers { get; init; }

    /// <summary>How long it would become, and what it would cost.</summary>
    public required EpisodeEstimate Estimate { get; init; }

    /// <summary>What is left out or merely structure, in the order of the source, but for marks, which were never words.</summary>
    public IEnumerable<LedgerEntry> Unspoken => NotHeard.Where(e => !IsMark(e));

    /// <summary>How many stretches of markup, labels and time stamps there are.</summary>
    public int Marks => NotHeard.Count(IsMark);

    IEnumerable<LedgerEntry> NotHeard
    {
        get
        {
            var announced = Transcript.Items.OfType<Chapter>().Where(c => c.Utterances.Length > 0).Select(c => c.Line).ToHashSet();
            var cues = Transcript.Items.OfType<Cue>().ToLookup(c => c.Utterances.Length > 0, c => c.Line);
            var silent = cues[false].ToHashSet();
            return Transcript.Ledger.Entries.Where(e => e.Fate != Fate.Spoken && !announced.Contains(e.Line) && !(e.Fate == Fate.Cue && cues.Contains(true) && !silent.Contains(e.Line)));
        }
    }

    /// <summary>Looks at a transcript.</summary>
    /// <param name="book">The voices to cast from; null for none.</param>
    public static Inspection Of(Transcript transcript, VoiceBook? book)
    {
        var cast = book is null ? null : CastOf(transcript, book);
        var shares = SpokenShare.Of(transcript);
        var speakers = shares.ContainsKey(Speaker.NarratorId) && !transcript.Speakers.Any(s => s.Id == Speaker.NarratorId)
            ? transcript.Speakers.Add(new(Speaker.NarratorId, Speaker.NarratorName, null, []))
            : transcript.Speakers;
        return new()
        {
            Transcript = transcript,
            Speakers = [.. speakers.Select(Look)],
            Estimate = EpisodeEstimate.Of(transcript, shares, cast, book),
        };

        InspectedSpeaker Look(Speaker speaker, int order)
        {
            var share = shares.GetValueOrDefault(speaker.Id);
            return new(speaker, SpeakerPalette.Of(order), cast?.Voices.GetValueOrDefault(speaker.Id), share?.Turns ?? 0, share?.Words ?? 0);
        }
    }

    /// <summary>What a render would refuse to speak, as far as that can be told without opening an engine.</summary>
    /// <param name="book">The voices to cast from.</param>
    /// <param name="file">What the transcript was read from.</param>
    public static IEnumerable<Problem> Foresee(Transcript transcript, VoiceBook book, string file) =>
        CastOf(transcript, book) is { } cast ? UnspeakableText.Find(transcript, cast, book, file) : [];

    // Every engine that voices.json lists is taken for usable: to ask whether it is takes longer than all else. What cannot be cast is said by plan.
    static Cast? CastOf(Transcript transcript, VoiceBook book)
    {
        try
        {
            return Caster.Assign(transcript, book, book.Engines, inLanguage: (voice, language) => LikelyVoice.InLanguage(voice, book.Services[voice.Engine].Kind, language));
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    // Reasons of what never was words of the transcript.
    static bool IsMark(LedgerEntry entry) =>
        entry.Fate == Fate.Structure || entry.Reason is "markup" or "time stamp" or "speaker label" or "speaker tag" or "caption number" or "front matter";
}
