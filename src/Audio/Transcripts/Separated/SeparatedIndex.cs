using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Separated;

/// <summary>Finds out which openings of lines are names: a few that come back, over most of the text.</summary>
sealed class SeparatedIndex
{
    const int MostWords = 4, LongestTitle = 60;

    readonly SourceText _source;
    readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public SeparatedIndex(SourceText source)
    {
        _source = source;
        var candidates = new List<(SeparatedLine Line, string Key)>();
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            if (SeparatedLine.Of(line) is { } candidate)
                candidates.Add((candidate, new PersonName(source.TextOf(candidate.Name)).KeyText));
        }
        var counts = candidates.CountBy(c => c.Key).ToDictionary();
        var recurring = candidates.FindAll(c => counts[c.Key] > 1);
        // "Room 1" and "Room 2" are nobody.
        People = recurring.Exists(c => !c.Key.Any(char.IsAsciiDigit) || PersonName.IsNamelessWord(c.Key.Split(' ')[0])) ? recurring.DistinctBy(c => c.Key).Count() : 0;
        AreNamed = recurring.Exists(c => c.Key.Contains(' ') || PersonName.IsNamelessWord(c.Key) || Roles.Include(new(c.Key)));
        var areCapitals = recurring.Count(c => c.Line.IsCapitals(source)) * 2 > recurring.Count;
        foreach (var (line, key) in candidates)
        {
            // Somebody heard once has to be written as the others are.
            if (areCapitals ? line.IsCapitals(source) : counts[key] > 1)
                Turns.Add(line.Name.Line, line);
        }
        foreach (var turn in Turns.Values.Where(t => areCapitals && counts[new PersonName(source.TextOf(t.Name)).KeyText] > 1))
            _written.Add(source.TextOf(turn.Name));
    }

    /// <summary>By line.</summary>
    public Dictionary<int, SeparatedLine> Turns { get; } = [];

    /// <summary>How many have brackets between the name and the sign, as parliaments tell whose turn it is.</summary>
    public int Asides => Turns.Values.Count(t => t.HasAside);

    /// <summary>Whether those who come back are surely people: one has two names, or is what an interview calls somebody.</summary>
    public bool AreNamed { get; }

    /// <summary>How many come back.</summary>
    public int People { get; }

    /// <summary>How many of the lines from the first of them on open with a name; what was broken at the width of the page is one line.</summary>
    public double Share()
    {
        if (Turns.Count == 0)
            return 0;
        var first = Turns.Keys.Min();
        var lines = _source.Lines.Where(l => !l.IsBlank && l.Number >= first).Select(l => _source.Trim(_source.WholeLine(l.Number))).ToList();
        return (double)Turns.Count / (lines.Count - WrappedLines.Rests(_source, lines).Count(l => !Turns.ContainsKey(l)));
    }

    /// <summary>Whether each name is another than the one before it, and sentences stand behind all of them, no titles.</summary>
    public bool Alternate()
    {
        var last = "";
        foreach (var turn in Turns.OrderBy(t => t.Key).Select(t => t.Value))
        {
            var name = _source.TextOf(turn.Name);
            var words = _source.Line(turn.Name.Line).Text.AsSpan(turn.End).Trim();
            if (name == last || words.IsEmpty || char.IsLower(words[0]) || (words.Length <= LongestTitle && words[^1] is not ('.' or '?' or '!' or '…' or '"' or '”')))
                return false;
            last = name;
        }
        return true;
    }

    /// <summary>The turn of a line; also where a name in capitals has lost its sign.</summary>
    public SeparatedLine? TurnOf(SourceLine line)
    {
        if (Turns.TryGetValue(line.Number, out var turn))
            return turn;
        var start = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
        var end = start;
        for (var words = 0; words < MostWords; words++, end++)
        {
            end = line.Text.IndexOf(' ', end);
            if (end < 0 || end - start > 40)
                return null;
            if (_written.Contains(line.Text[start..end]))
                return new(new(line.Number, start, end - start), end, ' ');
        }
        return null;
    }
}
