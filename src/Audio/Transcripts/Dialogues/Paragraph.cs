using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>A label and the words behind it, or words without a label, or a note or a heading between them.</summary>
sealed class Paragraph
{
    public required int Line { get; init; }

    public Label? Label { get; init; }

    /// <summary>Blank lines between this and what stands before it.</summary>
    public int BlankLinesBefore { get; init; }

    /// <summary>Whether it is a note and nothing else, which belongs to nobody; of any wording where the format says so.</summary>
    public bool IsCue { get; init; }

    /// <summary>Whether it is a cue that no brackets mark: words that are sung, or notes.</summary>
    public bool IsMusic { get; init; }

    /// <summary>The title of the chapter that it opens; null where it is no heading.</summary>
    public string? Heading { get; init; }

    /// <summary>Whether the narrator announces the heading: where readers see it and listeners would miss it.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Whether it belongs to nobody who takes part: an introduction, an editor's remark, a stage direction.</summary>
    public bool IsNarrated { get; init; }

    /// <summary>Whether it is spoken because the user says so: by whoever spoke last, and before anybody has, by the narrator.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether it opens with the colon of a label that is gone.</summary>
    public bool HasLostLabel { get; init; }

    /// <summary>The words, one range a line.</summary>
    public List<SourceRange> Ranges { get; } = new(1);

    /// <summary>Who speaks; null for a cue or a heading, and as long as nobody has found out.</summary>
    public Person? Speaker { get; set; }

    /// <summary>Whether the source does not say who speaks.</summary>
    public bool Inferred { get; set; }

    public bool IsLabelled => Label is not null;

    /// <summary>Words that nobody is waiting for a label to say.</summary>
    public bool IsUnlabelled => Label is null && !IsCue && Heading is null;

    public string Text(SourceText source) => Ranges.Count == 1 ? source.TextOf(Ranges[0]) : string.Join(' ', Ranges.Select(source.TextOf));
}
