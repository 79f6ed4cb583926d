using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>What was said, by whom and in which order, with an account of every line of the source. Immutable.</summary>
public sealed record Transcript
{
    /// <summary>The input as the user named it, for problems.</summary>
    public string File { get; init; } = "";

    /// <summary>The name of the format it was read as, such as <c>radio-page</c>.</summary>
    public required string Format { get; init; }

    /// <summary>How sure the detection is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What speaks for the format, each in a few words.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>The headline; null where the source has none.</summary>
    public string? Title { get; init; }

    /// <summary>The date the source gives; null where it gives none. Never invented.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The show that it belongs to; null where the user names none.</summary>
    public string? Show { get; init; }

    /// <summary>A BCP 47 tag such as <c>en</c>; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Everyone who speaks, in the order in which they are first heard.</summary>
    public ImmutableArray<Speaker> Speakers { get; init; } = [];

    /// <summary>Turns, cues and chapters in the order of the episode.</summary>
    public ImmutableArray<TranscriptItem> Items { get; init; } = [];

    /// <summary>What became of every character of the source.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>What the front matter says of the series, in the shape of show.json; null for nothing.</summary>
    internal LocatedJson? ShowSettings { get; init; }

    /// <summary>What the reader decided or doubts.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
