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
        // For every character the number of its mark, from 1.
        var ofLine = marks.ToList();
        var fates = new int[line.Text.Length];
        for (var i = 0; i < ofLine.Count; i++)
            fates.AsSpan(ofLine[i].Range.Start, ofLine[i].Range.Length).Fill(i + 1);

        // White space takes the fate of what stands before it, and at the start of the line of what follows.
        var last = Array.Find(fates, f => f > 0);
        for (var i = 0; i < fates.Length; i++)
        {
            if (fates[i] == 0 && !char.IsWhiteSpace(line.Text[i]))
                throw new InvalidOperationException($"No fate for line {line.Number}, column {i + 1}: '{line.Text}'");
            last = fates[i] = fates[i] == 0 ? last : fates[i];
        }

        for (int start = 0, end; start < fates.Length; start = end)
        {
            end = start + 1;
            while (end < fates.Length && fates[end] == fates[start])
                end++;
            var (_, fate, reason) = ofLine[fates[start] - 1];
            entries.Add(new(line.Number, start + 1, line.Text[start..end], fate, reason));
        }
    }
}
