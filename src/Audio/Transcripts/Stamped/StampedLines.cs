using System.Collections.Immutable;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Stamped;

/// <summary>What each line of a text with stamped labels is, by the evidence of the whole text.</summary>
sealed class StampedLines
{
    const int MostLinesAbove = 12;

    readonly SourceText _source;
    readonly ListedLabels _listed;
    readonly TurnHead?[] _heads;
    readonly Dictionary<string, int> _names = [];
    readonly Contents _contents;
    readonly bool _stampsComeFirst;

    /// <param name="speakers">Whom the user lists.</param>
    public StampedLines(SourceText source, ImmutableArray<SpeakerSetting> speakers)
    {
        _source = source;
        _listed = new(speakers);
        _heads = [.. source.Lines.Select(TurnHead.Of)];
        FindTypedNames();
        FindNamesInBrackets();
        _contents = new(source, _heads);
        var (before, behind) = (0, 0);
        for (var i = 0; i < _heads.Length; i++)
        {
            if (_contents.Has(i) || _heads[i] is not { } head)
                continue;
            if (!head.HasName)
            {
                BareStamps += head.Stamp is { IsBracketed: false, HasHours: true } && head.End == source.Lines[i].Text.Length ? 1 : 0;
                continue;
            }
            var key = Key(head);
            _names[key] = _names.GetValueOrDefault(key) + 1;
            before += head.Stamp is { } stamp && stamp.Start < head.Name.Start ? 1 : 0;
            behind += head.Stamp is not null && head.Stamp?.Start > head.Name.Start ? 1 : 0;
            Heads += IsPlain(head, source.Lines[i].Text) || IsTag(head, source.Lines[i].Text) ? 0 : 1;
        }
        _stampsComeFirst = before > behind;
        All = new(() => [.. Read()]);
    }

    /// <summary>How many lines open with a name and a stamp, or a name in brackets, that no other format has so.</summary>
    public int Heads { get; }

    /// <summary>Whether any line opens with a time.</summary>
    public bool HasStamps => _heads.Any(h => h?.Stamp is not null);

    /// <summary>How many lines open with a time in brackets and have words behind it.</summary>
    public int Stamps => _heads.Where((h, i) => h is { HasName: false, Stamp.IsBracketed: true } head && head.Stamp?.Start == head.Start && head.End < _source.Lines[i].Text.Length).Count();

    /// <summary>How many lines are a full time and nothing else.</summary>
    public int BareStamps { get; }

    /// <summary>Whether somebody has more than one turn.</summary>
    public bool HasRecurringName => _names.Values.Any(n => n > 1);

    /// <summary>Whether each line, but perhaps a title, opens with a name in brackets or with a colon, of two or more whose names are such as people have.</summary>
    public bool AreAllHeads =>
        GivenNames.AreOf([.. _names.Keys.Select(k => new PersonName(k))])
        && Enumerable.Range(0, _heads.Length).Where(i => !_source.Lines[i].IsBlank).SkipWhile((i, n) => n == 0 && _heads[i] is null)
            .All(i => _heads[i] is { HasName: true } head && (head.HasColon || head.IsBracketed) && head.End < _source.Lines[i].Text.Length);

    public bool HasContents => _contents.Count > 0;

    public Lazy<ImmutableArray<TurnLine>> All { get; }

    // A name, perhaps a role in brackets, and a time at the end of the line, without any other marks, is how other tools write.
    static bool IsPlain(TurnHead head, string line) =>
        !head.HasColon && !head.IsBracketed && head.Stamp is { IsBracketed: false } stamp && stamp.End == line.AsSpan().TrimEnd().Length
        && stamp.Start >= head.Label.End && line.AsSpan(head.Label.End, stamp.Start - head.Label.End).IsWhiteSpace();

    // "<Person1>" is markup to other formats.
    static bool IsTag(TurnHead head, string line) => head.Stamp is null && line[head.Start] == '<';

    // Where the same few words and a colon stand behind nearly every stamp they are names, however they are written: "[0:10] qx(): Hi".
    void FindTypedNames()
    {
        const double NearlyAll = 0.8;
        const int TurnsEach = 2;
        var (stamped, named) = (0, 0);
        var typed = new Dictionary<int, TurnHead>();
        var names = new HashSet<string>();
        for (var i = 0; i < _heads.Length; i++)
        {
            if (_heads[i] is not { Stamp.IsBracketed: true } head || head.Stamp?.Start != head.Start)
                continue;
            stamped++;
            if (!head.HasName && head.WithTypedName(_source.Lines[i].Text) is { } found)
                typed.Add(i, head = found);
            if (!head.HasName)
                continue;
            named++;
            names.Add(Key(head));
        }
        if (typed.Count == 0 || named < NearlyAll * stamped || names.Count < 2 || names.Count * TurnsEach > named)
            return;
        foreach (var (i, head) in typed)
            _heads[i] = head;
    }

    // "[Ana] words", without colon or time: where several open nearly every line so, and somebody comes back.
    void FindNamesInBrackets()
    {
        const double NearlyAll = 0.8;
        const int Fewest = 4, TurnsEach = 2;
        var named = new Dictionary<int, TurnHead>();
        var lines = 0;
        for (var i = 0; i < _heads.Length; i++)
        {
            var text = _source.Lines[i].Text;
            if (text.AsSpan().IsWhiteSpace())
                continue;
            lines++;
            if (_heads[i] is null && TurnHead.InBrackets(_source.Lines[i], text.Length - text.AsSpan().TrimStart().Length) is { HasColon: false } head && head.End < text.Length)
                named.Add(i, head);
        }
        // The title stands by itself, and a list of changes, "[Fixed] …", names no two by turns.
        var names = named.OrderBy(n => n.Key).Select(n => Key(n.Value)).ToList();
        if (names.Count < Math.Max(Fewest, NearlyAll * (lines - 1)) || names.Distinct().Count() is var people && (people < 2 || people * TurnsEach > names.Count)
            || names.Zip(names.Skip(1)).Any(pair => pair.First == pair.Second))
            return;
        foreach (var (i, head) in named)
            _heads[i] = head;
    }

    string Key(TurnHead head) => _source.TextOf(head.Name);

    IEnumerable<TurnLine> Read()
    {
        var colons = Colons();
        for (var i = 0; i < _heads.Length; i++)
        {
            var line = _source.Lines[i];
            yield return _contents.Entry(i) is { } entry ? entry
                : _heads[i] is { } head ? Of(head, line)
                : colons.TryGetValue(line.Number, out var label) ? TurnLine.Of(label, line)
                : HeadingOf(line) is { } title ? new(TurnLineKind.Heading) { Title = title }
                : TurnLine.Of(line);
        }
    }

    TurnLine Of(TurnHead head, SourceLine line)
    {
        if (head.HasName && IsLabel(head))
            return TurnLine.Of(head, head.ToLabel(line.Text), line);
        if (head.Stamp is not { } stamp)
            return TurnLine.Of(line);
        return stamp.Start == head.Start
            ? TurnLine.Of(head with { End = TurnHead.SkipMarks(line.Text, stamp.End) }, null, line)
            : TurnLine.Of(line);
    }

    // Behind a stamp, prose may have a word and a colon.
    bool IsLabel(TurnHead head) =>
        _names[Key(head)] > 1 || head.Stamp is null || head.Stamp is { } stamp && (stamp.Start > head.Name.Start || _stampsComeFirst);

    // Labels without a stamp, among those that have one. What has the shape of one above the first stamp is a title.
    Dictionary<int, Label> Colons()
    {
        var candidates = new List<Label>();
        var screens = new List<Label>();
        var scanner = new LabelScanner(_source, _listed);
        var isStamped = false;
        foreach (var line in _source.Lines)
        {
            if (_contents.Has(line.Number - 1))
                continue;
            isStamped |= _heads[line.Number - 1] is not null;
            if (_heads[line.Number - 1] is { HasName: true } head)
                candidates.Add(head.ToLabel(line.Text));
            else if (scanner.In(_source.WholeLine(line.Number)).FirstOrDefault() is { Place: LabelPlace.LineStart } label && (isStamped || _names.ContainsKey(label.Written) || StandsAboveStamp(label)))
                (IsScreen(label) ? screens : candidates).Add(label);
        }
        var accepted = new LabelEvidence(candidates, _listed, marked: Attendees()).Accepted;
        return accepted.Concat(screens).Where(l => _heads[l.Range.Line - 1] is not { HasName: true }).ToDictionary(l => l.Range.Line);
    }

    // Who was there, as a meeting's tool lists them above: whoever is in it may speak but once.
    HashSet<string>? Attendees()
    {
        var lines = _source.Lines.Where(l => !l.IsBlank).Take(MostLinesAbove).ToList();
        var head = lines.FindIndex(l => l.Text.AsSpan().Trim(" :#*") is "Attendees" or "Participants" or "Invited");
        return head < 0 || head + 1 == lines.Count ? null
            : [.. lines[head + 1].Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(n => NameShape.Fits(n)).Select(PersonName.KeyOf)];
    }

    // With a line to itself, and the first time right below it.
    bool StandsAboveStamp(Label label) =>
        label.Range.Line < _heads.Length && _source.Line(label.Range.Line).Text.AsSpan(label.Range.End).IsWhiteSpace() && _heads[label.Range.Line] is { HasName: false, Stamp.IsBracketed: true };

    // What a meeting heard from somebody's screen: "Ana Lopez's Presentation:".
    static bool IsScreen(Label label) => label.Written.EndsWith("s Presentation", StringComparison.Ordinal);

    string? HeadingOf(SourceLine line)
    {
        var text = line.Text.AsSpan().Trim();
        if (text.IsEmpty)
            return null;
        var title = text.TrimStart('#');
        return (title.Length < text.Length && title.Length > 0 && title[0] == ' ') || (HasContents && _contents.IsTitle(text))
            ? title.Trim().ToString()
            : null;
    }
}
