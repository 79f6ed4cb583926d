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
/// <param name="Line">The source line, from 1.</param>
/// <param name="Column">The first character, from 1, in UTF-16 units.</param>
/// <param name="Text">The characters, exactly as in the source.</param>
/// <param name="Fate">What became of them.</param>
/// <param name="Reason">Why, in a few words: <c>copyright</c>, <c>speaker label</c>; null for what is spoken.</param>
public sealed record LedgerEntry(int Line, int Column, string Text, Fate Fate, string? Reason);

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
