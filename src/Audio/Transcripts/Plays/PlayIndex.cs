using System.Buffers;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Plays;

/// <summary>Finds out which lines of a printed play say who speaks, and where the book ends and the play begins.</summary>
sealed class PlayIndex
{
    // A word that opens two paragraphs and ends in a full stop may be an exclamation; at the third it is a name.
    const int SurelyAName = 3;

    static readonly SearchValues<char> BehindName = SearchValues.Create(",.;:(—");

    readonly SourceText _source;
    readonly HashSet<string> _castWords = [];
    readonly List<(PlayLabel Label, string Key, bool OpensBlock)> _candidates = [];
    readonly Dictionary<string, int> _counts = [];
    readonly LabelCase _case;

    public PlayIndex(SourceText source)
    {
        _source = source;
        var (cast, from) = (0, 0);
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            if (PlayHeadings.TitleOf(line.Text) is not null)
            {
                Headings.Add(line.Number);
                from = cast > from ? line.Number : from;
            }
            else if (cast == 0 && PlayHeadings.IsCast(line.Text))
            {
                cast = line.Number;
            }
            else if (cast > from)
            {
                AddCast(line.Text);
            }
            else if (PlayLabel.Of(line) is { } label)
            {
                var key = new PersonName(source.TextOf(label.Name)).KeyText;
                _candidates.Add((label, key, line.Number == 1 || source.Line(line.Number - 1).IsBlank));
                _counts[key] = _counts.GetValueOrDefault(key) + 1;
            }
        }
        HasCast = cast > 0;
        var proven = _candidates.Where(c => IsProven(c.Key)).ToList();
        _case = proven.Count(c => c.Label.Case == LabelCase.Capitals) * 2 >= proven.Count ? LabelCase.Capitals : LabelCase.Title;
        HasStops = proven.Count(c => c.Label.HasStop) * 2 >= proven.Count;
        foreach (var (label, key, opensBlock) in _candidates)
        {
            if (IsLabel(label, key, opensBlock))
                Labels.Add(label.Name.Line, label);
        }
        People = _candidates.Where(c => Labels.ContainsKey(c.Label.Name.Line)).Select(c => c.Key).Where(IsProven).Distinct().Count();
        Start = FindStart();
    }

    /// <summary>By line.</summary>
    public Dictionary<int, PlayLabel> Labels { get; } = [];

    public List<int> Headings { get; } = [];

    /// <summary>The names of the list of those who take part, without what it says of them.</summary>
    public List<string> Cast { get; } = [];

    public bool HasCast { get; }

    /// <summary>Whether the names close with a full stop, as most editions have it.</summary>
    public bool HasStops { get; }

    /// <summary>How many speak more than once.</summary>
    public int People { get; }

    /// <summary>The line that the play begins on.</summary>
    public int Start { get; }

    void AddCast(string line)
    {
        var text = line.AsSpan().Trim(" \t_*");
        var end = text.IndexOfAny(BehindName);
        var name = (end < 0 ? text : text[..end]).ToString().Trim('_', ' ');
        if (name.Length is 0 or > 60 || !char.IsUpper(name[0]))
            return;
        Cast.Add(name);
        foreach (var word in new PersonName(name).Key)
            _castWords.Add(word);
    }

    bool IsProven(string key) => _counts[key] > 1 || IsInCast(key);

    bool IsInCast(string key) => _castWords.Count > 0 && key.Split(' ').All(_castWords.Contains);

    bool IsLabel(PlayLabel label, string key, bool opensBlock)
    {
        if (label.HasStop != HasStops && !label.IsSetOff || label.Case != _case)
            return false;
        if (!label.HasStop)
            return IsProven(key) && (!HasStops || label.End < _source.Line(label.Name.Line).Text.Length) && (opensBlock || HasStops);
        if (_case == LabelCase.Capitals)
            return IsProven(key) || opensBlock;
        return label.IsSetOff ? IsProven(key) || opensBlock : opensBlock && (IsInCast(key) || _counts[key] >= SurelyAName);
    }

    // The headings right above the first speech: the act, and the scene below it.
    int FindStart()
    {
        if (Labels.Count == 0)
            return _source.Lines.Length + 1;
        var first = Labels.Keys.Min();
        var last = Headings.FindLastIndex(h => h < first);
        if (last < 0)
            return first;
        return last > 0 && Headings[last] - Headings[last - 1] <= 4 && IsActAboveScene(Headings[last - 1], Headings[last]) ? Headings[last - 1] : Headings[last];
    }

    bool IsActAboveScene(int upper, int lower)
    {
        for (var line = upper + 1; line < lower; line++)
        {
            if (!_source.Line(line).IsBlank)
                return false;
        }
        return true;
    }
}
