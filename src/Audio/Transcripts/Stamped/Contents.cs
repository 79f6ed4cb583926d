using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Stamped;

/// <summary>The table of contents that may stand above a conversation: a time and a title a line, as <c>0:00 – Introduction</c>.</summary>
sealed class Contents
{
    const int FewestEntries = 3, LongestTitle = 120;

    // Where most of what opens with a time has a name and a colon behind it, that is how turns are written: "0:12 Ana: Hi".
    const double Most = 0.5;

    readonly Dictionary<int, TurnLine> _entries = [];
    readonly HashSet<string> _titles = new(StringComparer.OrdinalIgnoreCase);

    public Contents(SourceText source, IReadOnlyList<TurnHead?> heads)
    {
        var run = new List<(int Line, TurnLine Entry)>();
        var named = Named(source, heads);
        var areTurns = named.Values.Sum() > Most * heads.Count(h => h is { Stamp: { } stamp } head && stamp.Start == head.Start);
        bool IsTurn(TurnHead? head) => NameOf(head, source) is { } name && (areTurns || named[name] > 1);
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i];
            if (line.IsBlank)
                continue;
            if (Parse(line) is { } entry && (run.Count == 0 || run[^1].Entry.Time <= entry.Time) && !IsTurn(heads[i]))
            {
                run.Add((i, entry));
                continue;
            }
            if (Close(run) || heads[i] is { HasName: true, Stamp: not null })
                return;
        }
        Close(run);
    }

    public int Count => _entries.Count;

    public bool Has(int line) => _entries.ContainsKey(line);

    public TurnLine? Entry(int line) => _entries.TryGetValue(line, out var entry) ? entry : null;

    /// <summary>Whether a line of the conversation is one of the titles.</summary>
    public bool IsTitle(ReadOnlySpan<char> text) => text.Length <= LongestTitle && _titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    static Dictionary<string, int> Named(SourceText source, IReadOnlyList<TurnHead?> heads)
    {
        var named = new Dictionary<string, int>();
        foreach (var head in heads)
        {
            if (NameOf(head, source) is { } name)
                named[name] = named.GetValueOrDefault(name) + 1;
        }
        return named;
    }

    // Behind a time, with a mark that a title seldom has.
    static string? NameOf(TurnHead? head, SourceText source) =>
        head is { HasName: true, Stamp: { } stamp, Name: var name, Start: var start } and ({ HasColon: true } or { IsBracketed: true }) && stamp.Start == start
            ? source.TextOf(name)
            : null;

    bool Close(List<(int Line, TurnLine Entry)> run)
    {
        if (run.Count < FewestEntries)
        {
            run.Clear();
            return false;
        }
        foreach (var (line, entry) in run)
        {
            _entries[line] = entry;
            _titles.Add(entry.Title!);
        }
        return true;
    }

    static TurnLine? Parse(SourceLine line)
    {
        var text = line.Text;
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '-' or '•' or '+'))
            start++;
        if (Stamp.At(text, start) is not { } stamp)
            return null;
        var title = text.AsSpan(stamp.End).Trim(" \t-–—:|");
        return title.Length is > 0 and <= LongestTitle && !(title[^1] is '.' or '?' or '!' or ',' or ';' or '…')
            ? new(TurnLineKind.Contents) { Time = stamp.Time, Title = title.ToString() }
            : null;
    }
}
