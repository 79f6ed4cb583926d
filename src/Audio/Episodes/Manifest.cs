using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Audio.Episodes;

/// <summary>What went into an episode and what came out: the content of <c>episode.json</c>. The same inputs give the same manifest.</summary>
public sealed record Manifest
{
    /// <summary>The shape of this file.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The title; null where the source has none.</summary>
    public required string? Title { get; init; }

    /// <summary>The date the source gives; null where it gives none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A BCP 47 tag; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>What the episode was made from.</summary>
    public required ManifestSource Source { get; init; }

    /// <summary>Names all that the episode depends on: an episode of the same stamp need not be made again. Null where nobody asked.</summary>
    public string? Stamp { get; init; }

    /// <summary>What it depends on besides: music and pictures.</summary>
    public ImmutableArray<ManifestInput> Inputs { get; init; } = [];

    /// <summary>The names of all files beside the audio, but for this one.</summary>
    public ImmutableArray<string> Companions { get; init; } = [];

    /// <summary>The episode file.</summary>
    public required ManifestAudio Audio { get; init; }

    /// <summary>What players show; null in manifests that were written before it was told.</summary>
    public ManifestTags? Tags { get; init; }

    /// <summary>Every file that it was written as.</summary>
    public ImmutableArray<ManifestOutput> Outputs { get; init; } = [];

    /// <summary>Who is heard, with which voice.</summary>
    public required ImmutableArray<ManifestSpeaker> Speakers { get; init; }

    /// <summary>Contiguous, from 0 to the end.</summary>
    public required ImmutableArray<ManifestChapter> Chapters { get; init; }

    /// <summary>In the order of the episode; with <c>kind</c> <c>turn</c> or <c>heading</c>.</summary>
    public required ImmutableArray<ManifestTurn> Turns { get; init; }

    /// <summary>Music and effects, in the order of the episode.</summary>
    public ImmutableArray<ManifestSound> Sounds { get; init; } = [];

    /// <summary>The names of its stretches in the segment store, in the order of the episode; empty in manifests that were written before they were told.</summary>
    public ImmutableArray<string> Segments { get; init; } = [];

    /// <summary>The names in the clip store of the passages that its voices were measured by; empty in manifests that were written before they were told.</summary>
    public ImmutableArray<string> Levelling { get; init; } = [];

    /// <summary>What its speech has cost until now, retries and later losses included; empty where speaking was free.</summary>
    public ImmutableArray<ManifestCost> Costs { get; init; } = [];

    /// <summary>What made it, by name: the program, engines, the encoder.</summary>
    public required ImmutableSortedDictionary<string, string> Versions { get; init; }
}

/// <summary>A file that an episode depends on.</summary>
/// <param name="File">Its path from the episode's folder.</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
public sealed record ManifestInput(string File, string Sha256);

/// <summary>What one engine was paid for an episode.</summary>
/// <param name="Engine">Its name in voices.json.</param>
/// <param name="Use"><c>speech</c>, or <c>levelling</c> for the passages that voices are measured by, which serve every episode.</param>
/// <param name="Requests">How many the service charged for.</param>
/// <param name="Failed">How many of them came to nothing.</param>
/// <param name="Characters">As the service counts them.</param>
/// <param name="Usd">In US dollars; null where nobody knew the price.</param>
public sealed record ManifestCost(string Engine, string Use, int Requests, int Failed, long Characters, decimal? Usd);

/// <summary>A file that an episode was written as.</summary>
/// <param name="File">Its name, beside the manifest.</param>
/// <param name="Format">Such as <c>mp3</c>.</param>
/// <param name="BitRateKbps">Of all channels together, in kbit/s; 0 where nothing is lost.</param>
/// <param name="SampleRate">Frames per second.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="IntegratedLufs">The loudness of the decoded file (ITU-R BS.1770-4), as heard: one channel counts as two.</param>
/// <param name="TruePeakDbtp">The true peak of the decoded file.</param>
/// <param name="Key">Names all that went into it: a file of the same key need not be made again.</param>
public sealed record ManifestOutput(string File, string Format, int BitRateKbps, int SampleRate, long Bytes, double IntegratedLufs, double TruePeakDbtp, string Key)
{
    /// <summary>Of its encoded sound, whatever its titles and chapters are (SHA-256, hexadecimal); null where unknown.</summary>
    public string? SoundSha256 { get; init; }
}

/// <summary>What players show of an episode.</summary>
/// <param name="Title">The episode's title.</param>
/// <param name="Artist">Who made it; null where unknown.</param>
/// <param name="Show">The show that it belongs to; null for none.</param>
/// <param name="Disclosure">The sentence that says that voices are synthetic; null where people speak.</param>
public sealed record ManifestTags(string Title, string? Artist, string? Show, string? Disclosure);

/// <summary>What an episode was made from.</summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Sha256">Of the file's bytes, in hexadecimal.</param>
/// <param name="Format">What it was read as.</param>
/// <param name="Ledger">How many characters of the source met each fate.</param>
public sealed record ManifestSource(string Name, string Sha256, string Format, ManifestLedger Ledger)
{
    /// <summary>The file, from the manifest's folder; absent where it came from standard input.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }
}

/// <summary>How many characters of the source, blank lines aside, met each fate.</summary>
public sealed record ManifestLedger(int Spoken, int Cue, int Structure, int Dropped);

/// <summary>The episode file.</summary>
/// <param name="File">Its name, beside the manifest.</param>
/// <param name="Duration">In seconds.</param>
/// <param name="Frames">Its exact length, as a gapless player plays it.</param>
/// <param name="SampleRate">Frames per second.</param>
/// <param name="Channels">1 mono, 2 stereo.</param>
/// <param name="BitRateKbps">Of all channels together, in kbit/s; 0 where nothing is lost.</param>
/// <param name="TargetLufs">The loudness aimed at, as heard.</param>
/// <param name="IntegratedLufs">The loudness of the decoded file (ITU-R BS.1770-4), as heard: one channel counts as two.</param>
/// <param name="LimitDbtp">The true peak that is not to be exceeded.</param>
/// <param name="TruePeakDbtp">The true peak of the decoded file.</param>
public sealed record ManifestAudio(
    string File,
    double Duration,
    long Frames,
    int SampleRate,
    int Channels,
    int BitRateKbps,
    double TargetLufs,
    double IntegratedLufs,
    double LimitDbtp,
    double TruePeakDbtp);

/// <summary>A speaker and the voice it got.</summary>
/// <param name="Id">As turns name it.</param>
/// <param name="Name">As listeners know it.</param>
/// <param name="Voice">The persona in voices.json.</param>
/// <param name="Engine">What speaks it.</param>
/// <param name="EngineVoice">The engine's name for the voice.</param>
/// <param name="GainDb">The one gain of this voice; null where it could not be measured, and others speak instead.</param>
public sealed record ManifestSpeaker(string Id, string Name, string Voice, string Engine, string EngineVoice, double? GainDb);

/// <summary>A chapter, in seconds.</summary>
public sealed record ManifestChapter(string Title, double Start, double End);

/// <summary>A turn, or a heading that is announced.</summary>
/// <param name="Kind"><c>turn</c> or <c>heading</c>.</param>
/// <param name="Speaker">The speaker's id.</param>
/// <param name="Voice">The speaker's voice: a persona in voices.json.</param>
/// <param name="Engine">What speaks that voice.</param>
/// <param name="GainDb">The voice's constant gain; null where it could not be measured, and others speak instead.</param>
/// <param name="Line">The source line it starts on.</param>
/// <param name="Text">As written.</param>
/// <param name="Start">The first sound, in seconds.</param>
/// <param name="Duration">From the first sound to the last, in seconds.</param>
/// <param name="Clips">What was spoken, one utterance after the other.</param>
public sealed record ManifestTurn(
    string Kind,
    string Speaker,
    string Voice,
    string Engine,
    double? GainDb,
    int Line,
    string Text,
    double Start,
    double Duration,
    ImmutableArray<ManifestClip> Clips);

/// <summary>Music, or an effect.</summary>
/// <param name="Use"><c>intro</c>, <c>bed</c>, <c>sting</c>, <c>cue</c> or <c>outro</c>.</param>
/// <param name="File">The name of its file, without its folder.</param>
/// <param name="Start">Where it begins, in seconds.</param>
/// <param name="Duration">In seconds.</param>
public sealed record ManifestSound(string Use, string File, double Start, double Duration);

/// <summary>One utterance.</summary>
/// <param name="Key">Its name in the clip store.</param>
/// <param name="Speaker">The speaker's id: the turn's, or the person quoted.</param>
/// <param name="Spoken">The words as the engine got them.</param>
/// <param name="Start">The first sound, in seconds.</param>
/// <param name="Duration">In seconds.</param>
public sealed record ManifestClip(string Key, string Speaker, string Spoken, double Start, double Duration)
{
    /// <summary>Who speaks instead of the speaker's voice; absent where that speaks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ManifestSubstitution? Substitution { get; init; }
}

/// <summary>The voice that speaks instead of the cast's, and why.</summary>
/// <param name="Voice">The persona in voices.json.</param>
/// <param name="Engine">What speaks it.</param>
/// <param name="EngineVoice">The engine's name for the voice.</param>
/// <param name="GainDb">The one gain of this voice.</param>
/// <param name="Reason">Why the cast's voice does not speak.</param>
public sealed record ManifestSubstitution(string Voice, string Engine, string EngineVoice, double GainDb, string Reason);
