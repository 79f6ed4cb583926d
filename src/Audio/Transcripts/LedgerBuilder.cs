using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>
/// Takes down what becomes of each range of the source, in any order. White space joins its neighbour, so that a reader
/// need not account for it; anything else left over is an error of the reader, never of the text.
/// </summary>
sealed class LedgerBuilder(SourceText source)
{
    readonly record struct Mark(SourceRange Range, Fate Fate, string? Reason);

    readonly List<Mark> _marks = [];

    /// <summary>Takes down the fate of a range. A later mark overrides an earlier one where they overlap.</summary>
    public void Add(SourceRange range, Fate fate, string? reason = null) => _marks.Add(new(range, fate, reason));

    /// <summary>Takes down the fate of a whole line.</summary>
    public void Add(int line, Fate fate, string? reason = null) => Add(source.WholeLine(line), fate, reason);

    /// <exception cref="InvalidOperationException">A reader left text without a fate.</exception>
    public Ledger Build()
    {
        var byLine = _marks.ToLookup(m => m.Range.Line);
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        foreach (var line in source.Lines)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
                AddLine(line, byLine[line.Number], entries);
        }
        return new(entries.ToImmutable());
    }

    static void AddLine(SourceLine line, IEnumerable<Mark> marks, ImmutableArray<LedgerEntry>.Builder entries)
    {
        var fates = new Mark?[line.Text.Length];
        foreach (var mark in marks)
            fates.AsSpan(mark.Range.Start, mark.Range.Length).Fill(mark);

        // White space takes the fate of what stands before it, and at the start of the line of what follows.
        Mark? last = null;
        for (var i = 0; i < fates.Length; i++)
        {
            if (fates[i] is null && char.IsWhiteSpace(line.Text[i]))
                fates[i] = last;
            else if (fates[i] is null)
                throw new InvalidOperationException($"No fate for line {line.Number}, column {i + 1}: '{line.Text}'");
            last = fates[i];
        }
        var first = Array.Find(fates, f => f is not null);
        for (var i = 0; fates[i] is null; i++)
            fates[i] = first;

        for (int start = 0, end; start < fates.Length; start = end)
        {
            end = start + 1;
            while (end < fates.Length && fates[end] == fates[start])
                end++;
            var (_, fate, reason) = fates[start]!.Value;
            entries.Add(new(line.Number, start + 1, line.Text[start..end], fate, reason));
        }
    }
}
