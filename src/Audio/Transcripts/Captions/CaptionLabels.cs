using System.Buffers;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Captions;

/// <summary>Finds the labels of captions: at the start of a line, where a name and a colon may be anything that a person typed.</summary>
sealed class CaptionLabels
{
    const int LongestName = 60, MostWords = 6;

    // Where so many captions open with a name, every name counts: the tool writes them.
    const double LeastShare = 0.6;

    // Brackets around names say more.
    const double LeastInBrackets = 0.25;
    const int FewestCues = 3;

    // Where nearly all do, even a name that is there once.
    const double NearlyAll = 0.95;

    static readonly SearchValues<char> NoNameMarks = SearchValues.Create("?!;\"“”");

    readonly SourceText _view;
    readonly LabelGrammar _grammar = new();
    readonly HashSet<(int Line, int Start)> _accepted = [];
    readonly HashSet<string> _marked;
    readonly Dictionary<string, int> _typed;
    readonly double _shareTyped;
    readonly bool _areMarked;
    readonly HashSet<string> _onChange;
    readonly HashSet<string> _inBrackets;
    readonly Dictionary<int, Label> _above;

    public CaptionLabels(SourceText view, IReadOnlyList<(CaptionPart Part, bool OpensCue)> parts, bool isOneCase, bool areMarked, ListedLabels listed)
    {
        _view = view;
        _areMarked = areMarked;
        var candidates = parts.Where(p => !p.Part.IsMusic).Select(p => ByGrammar(p.Part.Text)).OfType<Label>().ToList();
        foreach (var label in new LabelEvidence(candidates, listed).Accepted)
            _accepted.Add(Place(label));
        _marked = [.. parts.Where(p => p.Part.Change == CaptionChange.Speaker).Select(p => ByGrammar(p.Part.Text)?.Name.KeyText).OfType<string>()];

        var opening = parts.Where(p => p.OpensCue && !p.Part.IsMusic).ToList();
        _onChange = NamedOnChange(opening, isOneCase);
        _inBrackets = NamedInBrackets(opening);
        _above = NamedAbove(parts, opening.Count);
        _typed = opening.Select(p => Typed(p.Part.Text)?.Name.KeyText).OfType<string>().GroupBy(k => k).ToDictionary(g => g.Key, g => g.Count());
        _shareTyped = opening.Count < FewestCues ? 0 : (double)_typed.Values.Sum() / opening.Count;
    }

    // Tools that name the speaker where he changes name some but once: believed where the first caption has a name, and another
    // who comes back or a second one of the same kind.
    HashSet<string> NamedOnChange(List<(CaptionPart Part, bool OpensCue)> opening, bool isOneCase)
    {
        const int LongestGiven = 3;
        var names = opening.Where(p => p.Part.Change == CaptionChange.None).Select(p => ByGrammar(p.Part.Text)).OfType<Label>()
            .Where(l => l is { Case: LabelCase.Title or LabelCase.Capitals, Name.Key.Length: <= LongestGiven } && NameShape.Fits(l.Written) && !Announcements.Include(l.Name)).ToList();
        var keys = names.Select(l => l.Name.KeyText).ToHashSet();
        var opensNamed = opening is [var first, ..] && ByGrammar(first.Part.Text) is { } label && keys.Contains(label.Name.KeyText);
        // In mixed text nothing but a name is in capitals; who opens it may be the only one.
        var areCapitals = !isOneCase && names.TrueForAll(l => l.Case == LabelCase.Capitals);
        return keys.Count > 1 ? opensNamed || names.Count > keys.Count || areCapitals ? keys : [] : opensNamed && areCapitals ? keys : [];
    }

    // "[Ana] Yes.", "[Ana]: Yes." and "(Ana) Yes.": of several who open many captions so, some come back. A sound or two are no speakers.
    HashSet<string> NamedInBrackets(List<(CaptionPart Part, bool OpensCue)> opening)
    {
        var names = opening.Select(p => InBrackets(p.Part.Text)?.Name.KeyText).OfType<string>().ToList();
        var people = names.ToHashSet();
        return people.Count > 1 && people.Count < names.Count && names.Count >= LeastInBrackets * opening.Count ? people : [];
    }

    // "Amy Chen" and, below it, what she says: where most captions have such a line, and most of the names come back. By their lines.
    Dictionary<int, Label> NamedAbove(IReadOnlyList<(CaptionPart Part, bool OpensCue)> parts, int cues)
    {
        var names = new Dictionary<int, Label>();
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (parts[i].OpensCue && !parts[i + 1].OpensCue && parts[i + 1].Part.Text.Line > parts[i].Part.Text.Line && Alone(parts[i].Part) is { } label)
                names.Add(label.Range.Line, label);
        }
        var times = names.Values.CountBy(l => l.Name.KeyText).ToDictionary();
        var comingBack = times.Values.Where(n => n > 1).ToList();
        return cues < FewestCues || comingBack.Count == 0 ? []
            : names.Count >= NearlyAll * cues ? names
            : comingBack.Count > 1 && comingBack.Sum() >= (names.Values.All(l => _view.SpanOf(l.Range)[0] == '(') ? LeastInBrackets : LeastShare) * cues ? names.Where(n => times[n.Value.Name.KeyText] > 1).ToDictionary()
            : [];
    }

    Label? Alone(CaptionPart part)
    {
        var range = _view.Trim(_view.WholeLine(part.Text.Line));
        if (part.IsMusic || part.Change != CaptionChange.None || range.Length is 0 or > LongestName || _view.Trim(part.Text) != range)
            return null;
        var written = _view.TextOf(range);
        if (NameInParentheses.EndIn(written) == written.Length)
            written = written[1..^1];
        return AccountName.Person(written) is { } name ? new(range, written, new(name), null, LabelCase.Title, LabelPlace.LineStart) : null;
    }

    // With words behind it: what has the line to itself is heard.
    Label? InBrackets(SourceRange text)
    {
        var (line, start) = (_view.Line(text.Line), Start(text));
        if (TurnHead.InBrackets(line, start) is { } head)
            return head.End < text.End ? head.ToLabel(line.Text) : null;
        var words = line.Text.AsSpan(start, text.End - start);
        return NameInParentheses.EndIn(words) is > 0 and var end && !words[end..].IsWhiteSpace() && words[end] == ' ' && words[1..(end - 1)].ToString() is var written
            ? new(new(text.Line, start, end), written, new(written), null, LabelCase.Title, LabelPlace.LineStart)
            : null;
    }

    /// <summary>The label that a part opens with; null where it has none.</summary>
    public Label? Of(CaptionPart part, bool opensCue)
    {
        if (part.IsMusic)
            return null;
        if (opensCue && InBrackets(part.Text) is { } bracketed && _inBrackets.Contains(bracketed.Name.KeyText))
            return bracketed;
        if (opensCue && _above.TryGetValue(part.Text.Line, out var above))
            return above;
        var label = ByGrammar(part.Text);
        if (part.Change == CaptionChange.Speaker)
            return label ?? Lower(part.Text);
        if (label is not null && (HasRoleInBrackets(label) || (part.Change == CaptionChange.Story && _marked.Contains(label.Name.KeyText))))
            return label;
        // Where changes of speaker are marked, a name without the mark is somebody's words.
        if (part.Change == CaptionChange.Story || _areMarked)
            return null;
        if (label is not null && (_accepted.Contains(Place(label)) || (opensCue && _onChange.Contains(label.Name.KeyText))))
            return label;
        return opensCue && _shareTyped >= LeastShare && Typed(part.Text) is { } typed && (_shareTyped >= NearlyAll || _typed[typed.Name.KeyText] > 1) ? typed : null;
    }

    static (int Line, int Start) Place(Label label) => (label.Range.Line, label.Range.Start);

    /// <summary>Whether there is anything in a text that a name may consist of.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    /// <summary>A name in the order in which it is said and, behind it in parentheses, what somebody is. Pronouns are no role.</summary>
    public static (string Name, string? Role) Part(string written)
    {
        if (written is ['(', .. var inner, ')'])
            written = inner.Trim();
        var open = written.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !IsName(written.AsSpan(0, open)))
            return (AccountName.Turned(written) ?? written, null);
        var role = written[(open + 1)..].Trim().TrimEnd(')').Trim();
        var name = written[..open].Trim();
        return (AccountName.Turned(name) ?? name, role.Length == 0 || role.Contains('/', StringComparison.Ordinal) ? null : role);
    }

    Label? ByGrammar(SourceRange text)
    {
        var (line, start) = (_view.Line(text.Line).Text, Start(text));
        return start < text.End && line[start] == '(' ? _grammar.ParseInParentheses(line, text, start)
            : start < text.End && (char.IsUpper(line[start]) || LabelGrammar.IsUncased(line[start]))
            ? InOrder(_grammar.Parse(line, text, start, LabelPlace.LineStart))
            : null;
    }

    // "Chen, Amy:", whose surname is no name with a role behind it.
    static Label? InOrder(Label? label) =>
        label is { Case: LabelCase.Title, Role: not null } && AccountName.Turned(label.Written) is { } name ? label with { Name = new(name), Role = null } : label;

    // Whatever stands before the first colon near the start.
    Label? Typed(SourceRange text)
    {
        var start = Start(text);
        var line = _view.Line(text.Line).Text.AsSpan();
        var reach = line[start..Math.Min(text.End, start + LongestName)];
        var colon = reach.IndexOf(':');
        if (colon <= 0 || (start + colon + 1 < text.End && !char.IsWhiteSpace(line[start + colon + 1])))
            return null;
        var written = reach[..colon].Trim();
        if (!IsName(written) || written.ContainsAny(NoNameMarks) || written.Count(' ') >= MostWords)
            return null;
        var (name, role) = Part(written.ToString());
        return new(new(text.Line, start, colon + 1), written.ToString(), new(name), role, LabelCase.Title, LabelPlace.LineStart);
    }

    // ">> judy: hello", where everything stands in small letters.
    Label? Lower(SourceRange text) =>
        Typed(text) is { } label && label.Name.Key.Length <= 3 && !label.Written.Any(char.IsUpper) && label.Written.All(c => char.IsLetter(c) || c is ' ' or '.' or '\'' or '-')
            ? label with { Name = new(InTitleCase(label.Written)) }
            : null;

    static string InTitleCase(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    static bool HasRoleInBrackets(Label label) => label.Role is not null && label.Written.EndsWith(')');

    int Start(SourceRange text)
    {
        var line = _view.Line(text.Line).Text;
        var start = text.Start;
        while (start < text.End && (char.IsWhiteSpace(line[start]) || char.GetUnicodeCategory(line[start]) == System.Globalization.UnicodeCategory.Format))
            start++;
        return start;
    }
}
