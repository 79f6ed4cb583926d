using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>What became of a stretch of the source.</summary>
public enum Fate
{
    /// <summary>It is heard as part of a turn.</summary>
    Spoken,

    /// <summary>It is a non-speech event.</summary>
    Cue,

    /// <summary>It says who speaks, or what the title, date or chapter is.</summary>
    Structure,

    /// <summary>It is left out, for the reason given.</summary>
    Dropped,
}

/// <summary>What became of one stretch of one source line.</summary>
public readonly record struct LedgerEntry
{
    // The line that it is part of is shared, since the account is as long as the source.
    readonly string _line;
    readonly int _start;
    readonly int _length;

    internal LedgerEntry(SourceLine line, int start, int length, Fate fate, string? reason) =>
        (Line, _line, _start, _length, Fate, Reason) = (line.Number, line.Text, start, length, fate, reason);

    /// <summary>The source line, from 1.</summary>
    public int Line { get; }

    /// <summary>The first character, from 1, in UTF-16 units.</summary>
    public int Column => _start + 1;

    /// <summary>The characters, exactly as in the source.</summary>
    public string Text => _length == _line.Length ? _line : _line.Substring(_start, _length);

    /// <summary>What became of them.</summary>
    public Fate Fate { get; }

    /// <summary>Why, in a few words: <c>copyright</c>, <c>speaker label</c>; null for what is spoken.</summary>
    public string? Reason { get; }
}

/// <summary>
/// An account of the whole source. Reading the entries of a line in order gives back that line, character by character;
/// blank lines have no entry. Immutable.
/// </summary>
/// <param name="Entries">In the order of the source.</param>
public sealed record Ledger(ImmutableArray<LedgerEntry> Entries)
{
    /// <summary>The entries with one fate.</summary>
    public IEnumerable<LedgerEntry> With(Fate fate) => Entries.Where(e => e.Fate == fate);
}
