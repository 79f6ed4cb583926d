using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Records.Courts;

/// <summary>A court's transcript without pages and line numbers: a line for every paragraph, and above the proceedings for every line.</summary>
sealed class CourtView
{
    const int MostLinesOfNote = 6, MostLinesOfOath = 8;

    readonly SourceText _source;
    readonly List<CourtLine> _lines = [];
    readonly ViewBuilder _view;
    readonly LineJoiner _joiner;
    readonly ListedLabels? _listed;
    readonly int _firstNumbered = -1;
    bool _inNote, _afterBlank, _isWhereupon;
    CourtMarkKind _last;

    /// <param name="listed">Whose labels are labels in any case; null for nobody's.</param>
    public CourtView(SourceText source, ListedLabels? listed = null)
    {
        (_source, _listed) = (source, listed);
        _view = new(source);
        _joiner = new(source, _view);
        var lines = new CourtLines(source);
        foreach (var (line, number) in lines.All())
        {
            _view.Omit(number, "line number");
            if (line.Furniture is { } reason)
                _view.Omit(line.Range, reason);
            else if (line.Range.Length > 0 || number.Length > 0 || !lines.AreNumbered)
                _lines.Add(line);
            _firstNumbered = number.Length > 0 && _firstNumbered < 0 ? _lines.Count - 1 : _firstNumbered;
        }
        Problems = lines.Problems;
        IsDotted = UsesDots();

        var start = Start();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (i == start)
            {
                _joiner.End();
                FirstLine = _joiner.Lines + 1;
            }
            Add(i, isCover: i < start);
        }
        _joiner.End();
        Text = _view.Build();
    }

    public SourceText Text { get; }

    /// <summary>Whether questions open with <c>Q.</c> and not with a bare <c>Q</c>.</summary>
    public bool IsDotted { get; }

    /// <summary>The first line of the view that is no part of the cover.</summary>
    public int FirstLine { get; private set; }

    /// <summary>Lines of a page that are out of order, in the lines of the file.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    void Add(int index, bool isCover)
    {
        var range = _lines[index].Range;
        if (range.Length == 0)
        {
            _afterBlank = true;
            return;
        }

        var text = _source.TextOf(range);
        var mark = isCover ? CourtMarkKind.None : CourtMark.Of(_source, range, IsDotted, _listed).Kind;
        var isNote = !isCover && !_inNote && text[0] == '(' && IsNote(index);
        var goesOn = _last == CourtMarkKind.Heading && !_afterBlank && mark is CourtMarkKind.None or CourtMarkKind.Heading && Congress.RecordLine.IsCapitals(text);
        if (isCover || isNote || (!_inNote && !goesOn && (mark != CourtMarkKind.None || _afterBlank || _last is CourtMarkKind.Heading or CourtMarkKind.Examination || IsOath(text) && !_isWhereupon)))
            _joiner.End();
        _joiner.Add(range);
        _last = goesOn ? CourtMarkKind.Heading : mark;
        var closesNote = _inNote && EndsNote(text);
        _inNote = (_inNote || isNote) && !EndsNote(text);
        if (isNote && !_inNote || closesNote)
            _joiner.End();
        _isWhereupon = text.StartsWith("Whereupon", StringComparison.Ordinal);
        _afterBlank = false;
    }

    // A note is a paragraph of its own: its bracket closes at the end of a line, and a sentence ended before it.
    bool IsNote(int index)
    {
        if (_joiner.IsOpen && !_afterBlank && index > 0 && _lines[index - 1].Range is { Length: > 0 } before
            && _source.Line(before.Line).Text[before.End - 1] is not ('.' or '?' or '!' or ':' or ')' or '"' or '-'))
            return false;
        for (var i = index; i < Math.Min(_lines.Count, index + MostLinesOfNote); i++)
        {
            var text = _source.TextOf(_lines[i].Range);
            var close = text.IndexOf(')', StringComparison.Ordinal);
            if (close >= 0)
                return close >= text.Length - 2 && text.AsSpan(close).Trim(").").IsEmpty;
        }
        return false;
    }

    static bool EndsNote(string text) => text.EndsWith(')') || text.EndsWith(").", StringComparison.Ordinal);

    // "JANE DOE, called as a witness", "Whereupon, …": nobody says it.
    static bool IsOath(string text)
    {
        if (text.StartsWith("Whereupon", StringComparison.Ordinal))
            return true;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma is > 4 and < 60 && text.AsSpan(0, comma).Contains(' ') && Congress.RecordLine.IsCapitals(text.AsSpan(0, comma));
    }

    bool UsesDots()
    {
        var (dotted, bare) = (0, 0);
        foreach (var line in _lines)
        {
            var text = _source.Line(line.Range.Line).Text.AsSpan(line.Range.Start, line.Range.Length);
            if (text.IsEmpty || text[0] is not ('Q' or 'A'))
                continue;
            dotted += CourtMark.LetterLength(text, isDotted: true) > 0 ? 1 : 0;
            bare += CourtMark.LetterLength(text, isDotted: false) > 0 ? 1 : 0;
        }
        return dotted >= bare;
    }

    // The heading PROCEEDINGS, else the first mark.
    int Start()
    {
        // Above the numbers, what a site has in front of a colon is no label.
        var first = -1;
        for (var i = 0; i < _lines.Count; i++)
        {
            var mark = CourtMark.Of(_source, _lines[i].Range, IsDotted);
            if (mark.Kind == CourtMarkKind.Heading && HeadingCase.Collapse(_source.TextOf(_lines[i].Range)) is "PROCEEDINGS" or "PROCEEDING")
                return i;
            if (first < 0 && mark.Kind is not (CourtMarkKind.None or CourtMarkKind.Heading) && (i >= _firstNumbered || mark.Kind != CourtMarkKind.Label))
                first = i;
        }
        return WithOath(first >= 0 ? first : Math.Max(0, _firstNumbered));
    }

    // The oath stands right above the first question.
    int WithOath(int first)
    {
        var (start, isSworn) = (first, false);
        for (var i = first - 1; i >= Math.Max(0, first - MostLinesOfOath); i--)
        {
            var text = _source.TextOf(_lines[i].Range);
            isSworn |= text.Contains("sworn", StringComparison.OrdinalIgnoreCase) || text.Contains("affirmed", StringComparison.OrdinalIgnoreCase);
            start = isSworn && text.Length > 0 && IsOath(text) ? i : start;
        }
        return start;
    }
}
