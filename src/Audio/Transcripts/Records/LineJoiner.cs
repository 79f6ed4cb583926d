using System.Collections.Frozen;

namespace Audio.Transcripts.Records;

/// <summary>Makes one line of a view of every paragraph of a hard-wrapped text. A word that a line's end has parted is whole again.</summary>
sealed class LineJoiner(SourceText source, ViewBuilder view)
{
    // What they stand before keeps its hyphen.
    static readonly FrozenSet<string> Compounding = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "self", "ex", "co", "non", "well", "so", "vice", "mid", "all");

    SourceRange? _pending;
    HashSet<string>? _words;

    /// <summary>Whether a paragraph is open.</summary>
    public bool IsOpen => _pending is not null;

    /// <summary>How many lines the view has.</summary>
    public int Lines { get; private set; }

    /// <summary>A line, or what of it belongs to the open paragraph.</summary>
    public void Add(SourceRange range)
    {
        if (range.Length == 0)
            return;
        if (_pending is { } last)
            Append(last, range);
        _pending = range;
    }

    /// <summary>Ends the paragraph.</summary>
    public void End()
    {
        if (_pending is not { } last)
            return;
        view.Append(last).EndLine();
        Lines++;
        _pending = null;
    }

    void Append(SourceRange last, SourceRange next)
    {
        var line = source.Line(last.Line).Text;
        var text = source.Line(next.Line).Text;
        var parted = last.Length > 1 && line[last.End - 1] is ('-' or '\u00AD') && char.IsLetter(line[last.End - 2]) && char.IsLower(text[next.Start]);
        if (!parted)
        {
            view.Append(last).Append(" ");
            return;
        }
        if (IsCompound(WordBefore(line, last), WordAfter(text, next)))
        {
            view.Append(last);
            return;
        }
        view.Append(last with { Length = last.Length - 1 });
        view.Omit(new(last.Line, last.End - 1, 1), "hyphen at the end of the line");
    }

    // The rest of the text knows whether the hyphen is the word's own: "long-term" or "agree-ment".
    bool IsCompound(string before, string after)
    {
        if (Compounding.Contains(before))
            return true;
        _words ??= Words();
        return _words.Contains($"{before}-{after}") || (!_words.Contains(before + after) && _words.Contains(before) && _words.Contains(after));
    }

    static string WordBefore(string line, SourceRange range)
    {
        var start = range.End - 1;
        while (start > range.Start && char.IsLetter(line[start - 1]))
            start--;
        return line[start..(range.End - 1)];
    }

    static string WordAfter(string line, SourceRange range)
    {
        var end = range.Start;
        while (end < range.End && char.IsLetter(line[end]))
            end++;
        return line[range.Start..end];
    }

    // What the ends of lines have cut proves nothing.
    HashSet<string> Words()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var isCut = false;
        foreach (var line in source.Lines)
        {
            var text = line.Text.AsSpan().Trim();
            for (int start = 0, end; start < text.Length; start = end + 1)
            {
                for (end = start; end < text.Length && (char.IsLetter(text[end]) || text[end] == '-'); end++)
                {
                }
                if (end > start && text[end - 1] != '-' && !(isCut && start == 0))
                    lookup.Add(text[start..end]);
            }
            isCut = text is [.., '-' or '\u00AD'];
        }
        return words;
    }
}
