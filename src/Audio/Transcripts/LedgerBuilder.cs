using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>
/// Takes down what becomes of each range of a text, in any order, and gives account of the file that it comes from. White
/// space joins its neighbour, so that a reader need not account for it; anything else left over is an error of the reader,
/// never of the text.
/// </summary>
sealed class LedgerBuilder
{
    readonly record struct Mark(SourceRange Range, Fate Fate, string? Reason)
    {
        public bool Is(Fate fate, string? reason) => Fate == fate && Reason == reason;
    }

    readonly SourceText _source;
    readonly SourceText _file;
    readonly List<Mark> _marks = [];

    public LedgerBuilder(SourceText source)
    {
        (_source, _file) = (source, source.File);
        for (var view = source; view.Origin is { } origin; view = origin.Source)
        {
            foreach (var (range, reason) in origin.Omitted)
                _marks.AddRange(origin.Source.InFile(range).Select(r => new Mark(r, Fate.Dropped, reason)));
        }
    }

    /// <summary>Takes down the fate of a range. A later mark overrides an earlier one where they overlap.</summary>
    public void Add(SourceRange range, Fate fate, string? reason = null)
    {
        if (_source == _file)
            _marks.Add(new(range, fate, reason));
        else
            _marks.AddRange(_source.InFile(range).Select(r => new Mark(r, fate, reason)));
    }

    /// <summary>Takes down the fate of a whole line.</summary>
    public void Add(int line, Fate fate, string? reason = null) => Add(_source.WholeLine(line), fate, reason);

    /// <exception cref="InvalidOperationException">A reader left text without a fate.</exception>
    public Ledger Build()
    {
        var byLine = _marks.ToLookup(m => m.Range.Line);
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        foreach (var line in _file.Lines)
        {
            if (!line.IsBlank)
                AddLine(line, byLine[line.Number], entries);
        }
        return new(entries.ToImmutable());
    }

    void AddLine(SourceLine line, IEnumerable<Mark> marks, ImmutableArray<LedgerEntry>.Builder entries)
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
            // A view has a piece for every entity; in the account they are one.
            var (_, fate, reason) = ofLine[fates[start] - 1];
            end = start + 1;
            while (end < fates.Length && (fates[end] == fates[start] || (_source != _file && ofLine[fates[end] - 1].Is(fate, reason))))
                end++;
            entries.Add(new(line.Number, start + 1, line.Text[start..end], fate, reason));
        }
    }
}
