using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Stamps;

enum TurnLineKind
{
    Blank,

    /// <summary>Words of whoever spoke last.</summary>
    Words,

    /// <summary>A label, and the words behind it if there are any.</summary>
    Head,

    /// <summary>A time stamp without a name, and the words behind it if there are any.</summary>
    Stamp,

    Heading,

    /// <summary>An entry of a table of contents.</summary>
    Contents,
}

/// <summary>What a line is to the conversation.</summary>
readonly record struct TurnLine(TurnLineKind Kind)
{
    public Label? Label { get; init; }

    /// <summary>The label, the stamp and what stands between them.</summary>
    public SourceRange Head { get; init; }

    /// <summary>The rest of the line.</summary>
    public SourceRange Words { get; init; }

    /// <summary>What the stamp says; null where there is none.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Of a heading or an entry of the contents.</summary>
    public string? Title { get; init; }

    public static TurnLine Of(TurnHead head, Label? label, SourceLine line) =>
        new(label is null ? TurnLineKind.Stamp : TurnLineKind.Head)
        {
            Label = label,
            Head = new(line.Number, head.Start, head.End - head.Start),
            Words = new(line.Number, head.End, line.Text.Length - head.End),
            Time = head.Stamp?.Time,
        };

    /// <summary>A label that a colon closes, and the words behind it.</summary>
    public static TurnLine Of(Label label, SourceLine line) =>
        new(TurnLineKind.Head)
        {
            Label = label,
            Head = new(line.Number, 0, label.Range.End),
            Words = new(line.Number, label.Range.End, line.Text.Length - label.Range.End),
        };

    public static TurnLine Of(SourceLine line) =>
        new(line.IsBlank ? TurnLineKind.Blank : TurnLineKind.Words) { Words = new(line.Number, 0, line.Text.Length) };
}
