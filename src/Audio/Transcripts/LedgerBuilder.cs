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
        _source = _file = source;
        for (; _file.Origin is { } origin; _file = origin.Source)
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
        var (first, next) = ByLine();
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>(_marks.Count);
        var fates = new int[_file.Lines.Max(l => l.Text.Length)];
        foreach (var line in _file.Lines)
        {
            if (!line.IsBlank)
                AddLine(line, first[line.Number], next, fates.AsSpan(0, line.Text.Length), entries);
        }
        return new(entries.DrainToImmutable());
    }

    // For every line its first mark, and for every mark the next of its line, in the order in which they came. From 1; 0 is none.
    (int[] First, int[] Next) ByLine()
    {
        var first = new int[_file.Lines.Length + 1];
        var next = new int[_marks.Count + 1];
        for (var mark = _marks.Count; mark > 0; mark--)
        {
            ref var head = ref first[_marks[mark - 1].Range.Line];
            (next[mark], head) = (head, mark);
        }
        return (first, next);
    }

    /// <param name="mark">The first of the line.</param>
    /// <param name="fates">Room for the number of its mark for every character, which takes the fate of the last that covers it.</param>
    void AddLine(SourceLine line, int mark, int[] next, Span<int> fates, ImmutableArray<LedgerEntry>.Builder entries)
    {
        fates.Clear();
        for (; mark > 0; mark = next[mark])
        {
            var range = _marks[mark - 1].Range;
            fates.Slice(range.Start, range.Length).Fill(mark);
        }
        CoverSpaces(line, fates);

        for (int start = 0, end; start < fates.Length; start = end)
        {
            // A view has a piece for every entity; in the account they are one.
            var (_, fate, reason) = _marks[fates[start] - 1];
            end = EndOfRun(fates, start);
            while (_source != _file && end < fates.Length && _marks[fates[end] - 1].Is(fate, reason))
                end = EndOfRun(fates, end);
            entries.Add(new(line, start, end - start, fate, reason));
        }
    }

    // White space takes the fate of what stands before it, and at the start of the line of what follows.
    static void CoverSpaces(SourceLine line, Span<int> fates)
    {
        var before = fates.IndexOfAnyExcept(0) is >= 0 and var first ? fates[first] : 0;
        for (var start = fates.IndexOf(0); start >= 0;)
        {
            var end = EndOfRun(fates, start);
            if (line.Text.AsSpan(start, end - start).TrimStart() is { IsEmpty: false } text)
                throw new InvalidOperationException($"No fate for line {line.Number}, column {end - text.Length + 1}: '{line.Text}'");
            fates[start..end].Fill(start > 0 ? fates[start - 1] : before);
            start = fates[end..].IndexOf(0) is >= 0 and var next ? end + next : -1;
        }
    }

    static int EndOfRun(ReadOnlySpan<int> fates, int start) =>
        fates[start..].IndexOfAnyExcept(fates[start]) is >= 0 and var length ? start + length : fates.Length;
}
