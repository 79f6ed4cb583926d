using System.Buffers;

namespace Audio.Transcripts.Minutes;

/// <summary>Who was there, by the letters that stand for them: declared, <c>Ana Brandt (AB)</c>, or those that their names begin with.</summary>
sealed class Attendees
{
    const int LongestName = 50, LongestLine = 4000;

    static readonly Pattern Letters = new(@"^\p{L}[\p{L}\p{Nd}]{1,4}$");

    static readonly Pattern FullName = new(@"^\p{L}[\p{L}\p{M}.'’-]*( \p{L}[\p{L}\p{M}.'’-]*){1,4}$");

    static readonly SearchValues<char> BeforeName = SearchValues.Create(",;:|)[*"), BehindName = SearchValues.Create("]([/|<@");

    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    public Attendees(SourceText source)
    {
        var listed = new List<string>();
        var inList = false;
        foreach (var line in source.Lines)
        {
            if (line.IsBlank || line.Text.Length > LongestLine)
                continue;
            AddDeclared(line.Text);
            var kind = MinutesLine.Of(line);
            if (kind.Kind == MinutesLineKind.Heading)
            {
                inList = MinutesLine.IsList(line.Text);
                HasList |= inList;
            }
            else if (kind.Kind == MinutesLineKind.Field && MinutesLine.IsList(kind.Name))
            {
                HasList = true;
                listed.AddRange(line.Text[kind.Mark.End..].Split(','));
            }
            else if (inList && (kind.Kind is MinutesLineKind.Point or MinutesLineKind.Text))
            {
                listed.Add(line.Text[kind.Mark.End..]);
            }
            else if (line.Text.Contains('|', StringComparison.Ordinal))
            {
                AddRow(line.Text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }
        Declared = _names.Count - _labels.Count;
        AddInitials(listed);
    }

    /// <summary>How many letters are declared apart from what their owners say: not by <c>Ana Brandt (AB): Yes.</c></summary>
    public int Declared { get; }

    /// <summary>Whether it is listed who was there.</summary>
    public bool HasList { get; }

    /// <summary>The full name behind letters; null where nothing gives it.</summary>
    public string? Find(string letters) => _names.GetValueOrDefault(letters);

    // "Ana Brandt (AB), Bo Ek (BE)"
    void AddDeclared(string line)
    {
        for (var open = line.IndexOf('(', StringComparison.Ordinal); open >= 0; open = line.IndexOf('(', open + 1))
        {
            var close = line.IndexOf(')', open, Math.Min(8, line.Length - open));
            if (close < 0)
                continue;
            var from = Math.Max(0, open - LongestName);
            var before = line.AsSpan(from, open - from);
            var name = before[(before.LastIndexOfAny(BeforeName) + 1)..].Trim(" -\t").ToString();
            var letters = line[(open + 1)..close];
            if (line.AsSpan(close + 1).StartsWith(":") && char.IsLetter(line[0]) && !_names.ContainsKey(letters) && Add(letters, name))
                _labels.Add(letters);
            else
                Add(letters, name);
        }
    }

    // "| Ana Brandt | AB | Harbour |"
    void AddRow(string[] cells)
    {
        if (cells.Length > 1 && !cells[1].Any(char.IsLower))
            Add(cells[1], cells[0]);
    }

    bool Add(string letters, string name) =>
        Letters.IsMatch(letters) && letters.Any(char.IsUpper) && FullName.IsMatch(name) && char.ToUpperInvariant(letters[0]) == char.ToUpperInvariant(name[0])
        && _names.TryAdd(letters, name);

    // Letters that two names have are nobody's.
    void AddInitials(List<string> listed)
    {
        var names = listed.Select(NameOf).OfType<string>().Distinct().ToLookup(n => string.Concat(n.Split(' ').Select(w => w[0])));
        foreach (var initials in names)
        {
            if (initials.Count() == 1)
                _names.TryAdd(initials.Key, initials.First());
        }
    }

    // "[Ana Brandt](https://…) (she/her)", "Ana Brandt - [@ana](https://…)"
    static string? NameOf(string entry)
    {
        var text = entry.AsSpan().Trim(" [*_");
        var end = text.IndexOfAny(BehindName);
        var name = (end < 0 ? text : text[..end]).Trim();
        name = name.IndexOf(" - ") is >= 0 and var dash ? name[..dash] : name;
        name = name.TrimEnd(" -–.");
        return name.Length <= LongestName && FullName.IsMatch(name) ? name.ToString() : null;
    }
}
