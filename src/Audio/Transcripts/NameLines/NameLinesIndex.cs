using System.Collections.Immutable;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.NameLines;

/// <summary>Finds out which lines are names of those who speak below them: the same ones come back, with words behind each.</summary>
sealed class NameLinesIndex
{
    const int LongestKnown = 60, MostLinesOfShort = 16;

    readonly SourceText _source;
    readonly ListedLabels _listed;

    // The lines that are not blank, and for each what it may be.
    readonly List<int> _lines = [];
    readonly List<NameLine?> _names = [];
    readonly List<Stamp?> _stamps = [];
    readonly Dictionary<string, int> _turns = [];

    /// <param name="speakers">Whom the user lists; default for nobody.</param>
    public NameLinesIndex(SourceText source, ImmutableArray<SpeakerSetting> speakers = default)
    {
        (_source, _listed) = (source, new(speakers.IsDefault ? [] : speakers));
        foreach (var line in source.Lines.Where(l => !l.IsBlank))
        {
            _lines.Add(line.Number - 1);
            _names.Add(NameLine.Of(line) ?? ListedAt(line));
            _stamps.Add(BareStamp(line.Text));
        }
        Style = FindStyle();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!HasStyle(i) && !IsListed(i))
                continue;
            var key = Key(i);
            _turns[key] = _turns.GetValueOrDefault(key) + (HasWords(i) ? 1 : 0);
        }
        Turns = _turns.Values.Where(n => n > 1).Sum();
        People = _turns.Values.Count(n => n > 1);
        AreCapitals = !_turns.Any(t => t.Value > 1 && t.Key.Any(char.IsLower));
        StandAbove = Enumerable.Range(0, _lines.Count).Where(i => HasStyle(i) && _turns[Key(i)] > 1).All(IsRightAbove);
        IsShortScript = IsScript();
    }

    public NameLineStyle Style { get; }

    public bool IsStamped => Style is NameLineStyle.StampBehind or NameLineStyle.StampAbove or NameLineStyle.StampBelow;

    /// <summary>How many turns those have who speak more than once.</summary>
    public int Turns { get; }

    /// <summary>How many speak more than once.</summary>
    public int People { get; }

    /// <summary>How many turns those have whose names the markup sets apart.</summary>
    public int MarkedTurns => _turns.Where(t => IsMarked(t.Key)).Sum(t => t.Value);

    /// <summary>How many different names have a stamp and words, be it but once.</summary>
    public int StampedPeople => IsStamped ? _turns.Count(t => t.Value > 0) : 0;

    /// <summary>Whether all that have a stamp are names of several words, as no heading with a time beside it is again and again.</summary>
    public bool AreAllFullNames => _turns.All(t => t.Key.Contains(' ', StringComparison.Ordinal));

    /// <summary>Whether the first time is within the first minute, as a recording's is and a timetable's is not.</summary>
    public bool OpensRecording => _names.Find(n => n?.Stamp is not null)?.Stamp?.Time < TimeSpan.FromMinutes(1);

    /// <summary>Those who speak once, and only the shape of their names says so.</summary>
    public List<SourceRange> OneOffs { get; } = [];

    /// <summary>Whether a name has more than one word, or ends in a number, as no word of prose does, or is in a script that parts no words.</summary>
    public bool HasFullNames => _turns.Any(t => t.Value > 1 && (t.Key.Contains(' ', StringComparison.Ordinal) || LabelGrammar.IsUncased(t.Key[0])));

    /// <summary>Whether all names that come back are in capitals, as scripts have them.</summary>
    public bool AreCapitals { get; }

    /// <summary>Whether all names that come back stand behind a blank line and right above their words.</summary>
    public bool StandAbove { get; }

    /// <summary>Whether below the title each paragraph is a name in capitals right above its words, so that nobody needs to come back.</summary>
    public bool IsShortScript { get; }

    /// <summary>What every line is.</summary>
    public List<TurnLine> Read()
    {
        var turns = _source.Lines.Select(TurnLine.Of).ToList();
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _source.Lines[_lines[i]];
            if (IsName(i) && !IsStamped && !IsShortScript && !IsListed(i) && !IsMarked(Key(i)) && _turns[Key(i)] <= 1)
                OneOffs.Add(NameOf(i).Name);
            if (IsName(i))
                turns[_lines[i]] = NameOf(i).ToTurn(line) with { Time = TimeOf(i) };
            else if (KnownAt(line) is { } known)
                turns[_lines[i]] = known;
            else if (_stamps[i] is { } stamp)
                turns[_lines[i]] = new(TurnLineKind.Stamp) { Head = Whole(line), Words = new(line.Number, line.Text.Length, 0), Time = Style == NameLineStyle.StampAbove ? stamp.Time : null };
            else if (Acts.TitleOf(line.Text) is { } title || (IsHeading(i) && (title = line.Text.Trim()) is not null))
                turns[_lines[i]] = new(TurnLineKind.Heading) { Title = title };
        }
        return turns;
    }

    bool IsListed(int i) => _names[i] is { } name && _listed.Contains(_source.TextOf(name.Name));

    // What has another shape, and the user says that it is somebody.
    NameLine? ListedAt(SourceLine line)
    {
        var range = _source.Trim(_source.WholeLine(line.Number));
        return range.Length <= LongestKnown && _listed.Contains(_source.TextOf(range)) ? new(range, null, null, HasColon: false) : null;
    }

    // One of the names with a colon, and words behind it on the same line.
    TurnLine? KnownAt(SourceLine line)
    {
        if (_listed.At(_source, _source.WholeLine(line.Number), 0) is { } listed)
            return TurnLine.Of(listed, line);
        var colon = line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestKnown)).IndexOf(':');
        if (colon <= 0 || !_turns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.Text.AsSpan(0, colon), out var turns) || turns < 2)
            return null;
        var written = line.Text[..colon];
        return TurnLine.Of(new Label(new(line.Number, 0, colon + 1), written, new(written), null, LabelCase.Title, LabelPlace.LineStart), line);
    }

    NameLine NameOf(int i) => _names[i]!.Value;

    string Key(int i) => Pages.PlainText.Of(_source.TextOf(NameOf(i).Name));

    static SourceRange Whole(SourceLine line) => new(line.Number, 0, line.Text.Length);

    static Stamp? BareStamp(string line)
    {
        var trimmed = line.AsSpan().TrimEnd();
        var start = trimmed.Length - trimmed.TrimStart().Length;
        return Stamp.At(line, start) is { } stamp && stamp.End == trimmed.Length ? stamp : null;
    }

    TimeSpan? TimeOf(int i) =>
        Style switch
        {
            NameLineStyle.StampBehind => NameOf(i).Stamp?.Time,
            NameLineStyle.StampBelow => _stamps.ElementAtOrDefault(i + 1)?.Time,
            _ => null,
        };

    // The one that most of the names have; a stamp says more than a colon, and a colon more than nothing.
    NameLineStyle FindStyle()
    {
        var styles = Enum.GetValues<NameLineStyle>();
        var counts = styles.Select(s => Enumerable.Range(0, _lines.Count).Count(i => HasStyle(i, s))).ToArray();
        var stamped = styles.Take(3).MaxBy(s => counts[(int)s]);
        return counts[(int)stamped] >= 2 ? stamped : counts[(int)NameLineStyle.Colon] >= 2 ? NameLineStyle.Colon
            : counts[(int)NameLineStyle.Parentheses] > Math.Max(1, counts[(int)NameLineStyle.Bare]) ? NameLineStyle.Parentheses : NameLineStyle.Bare;
    }

    bool HasStyle(int i) => HasStyle(i, Style);

    bool HasStyle(int i, NameLineStyle style) =>
        _names[i] is { } name && name.IsInParentheses == (style == NameLineStyle.Parentheses) && style switch
        {
            NameLineStyle.Parentheses => true,
            NameLineStyle.StampBehind => name.Stamp is not null,
            NameLineStyle.StampAbove => name.Stamp is null && i > 0 && _stamps[i - 1] is not null,
            NameLineStyle.StampBelow => name.Stamp is null && i + 1 < _lines.Count && _stamps[i + 1] is not null,
            NameLineStyle.Colon => name.HasColon,
            _ => name is { Stamp: null, HasColon: false },
        };

    bool HasWords(int i)
    {
        var next = i + 1;
        while (next < _lines.Count && _stamps[next] is not null)
            next++;
        return next < _lines.Count && (_names[next] is null || IsStamped || !HasStyle(next)) && Acts.TitleOf(_source.Lines[_lines[next]].Text) is null;
    }

    bool IsRightAbove(int i) =>
        i + 1 < _lines.Count && _lines[i + 1] == _lines[i] + 1 && OpensParagraph(i);

    // Where the names are such as people have.
    bool IsScript()
    {
        if (Style != NameLineStyle.Bare || _lines.Count > MostLinesOfShort || _turns.Any(t => t.Value == 0 || t.Key.Any(char.IsLower)) || !GivenNames.AreOf([.. _turns.Keys.Select(k => new PersonName(k))]))
            return false;
        var first = Enumerable.Range(0, _lines.Count).FirstOrDefault(HasStyle, -1);
        return first is 0 or 1 && Enumerable.Range(first, _lines.Count - first).All(i => HasStyle(i) ? IsRightAbove(i) : !OpensParagraph(i));
    }

    bool OpensParagraph(int i) => _lines[i] == 0 || _source.Lines[_lines[i] - 1].IsBlank;

    bool IsName(int i) => IsListed(i) || HasStyle(i) && (IsStamped || _turns[Key(i)] > 1 || IsMarked(Key(i)) || IsOneOff(i));

    bool IsMarked(string name) => _source.Marked.Contains(name);

    // Somebody heard once, where others have proved that names stand alone: a full name, or what stands for one.
    bool IsOneOff(int i)
    {
        var name = _source.TextOf(NameOf(i).Name);
        return IsShortScript ? HasWords(i) : Turns > 3 && HasWords(i) && (Style is NameLineStyle.Colon or NameLineStyle.Parentheses || name.Contains(' ', StringComparison.Ordinal) || PersonName.IsNamelessWord(name) || Acts.IsAnybody(name) || (AreCapitals && !name.Any(char.IsLower)))
            && StandsLikeOthers(i);
    }

    // Behind the end of what another said.
    bool StandsLikeOthers(int i) =>
        i == 0 || _source.Lines[_lines[i - 1]].Text.AsSpan().TrimEnd()[^1] is '.' or '?' or '!' or '…' or '"' or '”' or ')' or ']' or '-' or '—' || Acts.TitleOf(_source.Lines[_lines[i - 1]].Text) is not null;

    // A short line that is no sentence, above a name.
    bool IsHeading(int i)
    {
        var text = _source.Lines[_lines[i]].Text.AsSpan().Trim();
        var marked = text.TrimStart('#');
        if (marked.Length < text.Length && marked.StartsWith(" "))
            return true;
        return !IsStamped && i > 0 && i + 1 < _lines.Count && text.Length <= 80 && IsName(i + 1) && !IsName(i - 1)
            && char.IsUpper(text[0]) && char.IsLetterOrDigit(text[^1]) && _lines[i] > 0 && _source.Lines[_lines[i] - 1].IsBlank && text.Count(' ') < 10
            && _source.Lines[_lines[i] + 1].IsBlank;
    }
}
