using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Records.Congress;

/// <summary>The Congressional Record without its pages: a line for every paragraph and every heading.</summary>
sealed class RecordView
{
    // Members and contents may fill pages before a hearing opens.
    const int FrontLines = 60, HearingFrontLines = 300, FewestWordsOfProse = 6, LongestWrapped = 100, MostIndentOfParagraph = 4, FewestIndentOfTitle = 10;

    static readonly Pattern Opening = new(@"^The .{0,120}[Cc]ommittees?\b.{0,60} met,? (pursuant|at)\b");
    static readonly Pattern DateIn = new(@"(?<date>(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})", ignoreCase: true);

    readonly SourceText _source;
    readonly ViewBuilder _view;
    readonly LineJoiner _joiner;
    readonly ListedLabels? _listed;
    readonly HashSet<int> _headings = [];
    (string Series, int Number)? _page;
    RecordLine _last;
    readonly bool _unindented;
    bool _afterBlank, _inHeading;

    /// <param name="listed">Whose labels are labels in any case; null for nobody's.</param>
    public RecordView(SourceText source, ListedLabels? listed = null)
    {
        (_source, _listed) = (source, listed);
        _view = new(source);
        _joiner = new(source, _view);
        _unindented = !source.Lines.Take(2000).Any(l => l.Text.Length > 40 && l.Text[0] == ' ' && char.IsLetter(l.Text.AsSpan().TrimStart()[0]));
        var start = Start();
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                _afterBlank = true;
            else if (line.Number < start)
                Front(line);
            else
                Add(RecordLine.Of(source, line));
        }
        _joiner.End();
        Text = _view.Build();
    }

    public SourceText Text { get; }

    public DateOnly? Date { get; private set; }

    /// <summary>Pages whose number does not follow and prose left out, in the lines of the file.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Whether a line of the view is a heading.</summary>
    public bool IsHeading(int line) => _headings.Contains(line);

    // Behind the publisher's notice; in a hearing, where the committee meets before anybody speaks.
    int Start()
    {
        foreach (var line in _source.Lines.Take(HearingFrontLines))
        {
            if (line.Text.Length > 20 && Opening.IsMatch(line.Text.Trim()))
                return line.Number;
            if (PeriodLabel.Parse(_source, RecordLine.Of(_source, line).Range) is not null)
                break;
        }
        var notice = _source.Lines.Take(FrontLines).LastOrDefault(l =>
            l.Text.Contains("From the Congressional Record Online", StringComparison.Ordinal) || l.Text.StartsWith("[From the U.S. Government", StringComparison.Ordinal));
        return notice.Number + 1;
    }

    void Front(SourceLine line)
    {
        var range = _source.WholeLine(line.Number);
        Omit(range, "front matter");
        FindDate(line.Text);
        if (_afterBlank && IsProse(line.Text))
            Problems.Add(Dialogues.Dialogue.LeftOut(_source, range, "front matter"));
        _afterBlank = false;
        if (RecordLine.PageOf(line.Text.Trim()) is { } page)
            _page = page;
    }

    // "Statement of Jo Doe ........ 12" is none.
    static bool IsProse(string text) =>
        text.AsSpan().Trim().Count(' ') >= FewestWordsOfProse && !text.Contains("...", StringComparison.Ordinal) && text.AsSpan().ContainsAnyInRange('a', 'z')
        && text.AsSpan().TrimStart()[0] is not '[' && !text.Contains("Congressional Record", StringComparison.Ordinal);

    void Add(RecordLine line)
    {
        var text = _source.TextOf(line.Range);
        if (Furniture(text, line) is { } reason)
        {
            Omit(line.Range, reason);
            return;
        }

        var isHeading = IsHeading(line, text);
        if (isHeading != _inHeading || Opens(line, text))
            _joiner.End();
        if (!_joiner.IsOpen && isHeading)
            _headings.Add(_joiner.Lines + 1);
        _joiner.Add(line.Range);
        (_last, _afterBlank, _inHeading) = (line, false, isHeading);
    }

    string? Furniture(string text, RecordLine line)
    {
        if (RecordLine.PageOf(text) is { } page)
        {
            CountPage(page, line);
            return "page mark";
        }
        return RecordLine.IsRule(text) ? "rule"
            : RecordLine.IsTimeMark(text) ? "time stamp"
            : line.Range.Line <= FrontLines && !_joiner.IsOpen && _joiner.Lines == 0 && (text is ['[', .., ']'] || text.Contains("Congressional Record", StringComparison.Ordinal)) ? Bracketed(text)
            : DateStamp.Parse(text) is { } stamp && line.Indent > MostIndentOfParagraph ? Dated(stamp.Date)
            : null;
    }

    string Bracketed(string text)
    {
        FindDate(text);
        return "front matter";
    }

    string Dated(DateOnly date)
    {
        Date ??= date;
        return "date";
    }

    void FindDate(string text)
    {
        if (Date is null && DateIn.Match(text) is { Success: true } match && DateStamp.Parse(match.Groups["date"].Value) is { } stamp)
            Date = stamp.Date;
    }

    void CountPage((string Series, int Number) page, RecordLine line)
    {
        if (_page is { } last && last.Series == page.Series && page.Number - last.Number is < 0 or > 1 && last != page)
        {
            Problems.Add(_source.Problem(ProblemCode.MissingPage, Severity.Warning, line.Range.Line, 0,
                $"Page {page.Series}{page.Number} follows page {last.Series}{last.Number}", "Check that no page is missing and that they are in order"));
        }
        _page = page;
    }

    bool IsHeading(RecordLine line, string text) =>
        (_inHeading && !_afterBlank && line.IsCentred)
        || ((_afterBlank || _inHeading || !_joiner.IsOpen && _joiner.Lines == 0)
            && ((line.IsCentred && (line.Indent >= FewestIndentOfTitle || RecordLine.IsCapitals(text))) || RecordLine.IsCapitals(text) && line.Range.Length < LongestWrapped)
            && text[0] is not ('(' or '"' or '`') && (text[^1] != '.' || RecordLine.IsCapitals(text)) && PeriodLabel.Parse(_source, line.Range) is null && _listed?.Opening(_source, line.Range) is null);

    // A paragraph is indented. Behind the blank lines round a page's end, a flush line goes on where no sentence ended.
    bool Opens(RecordLine line, string text)
    {
        if (_listed?.Opening(_source, line.Range) is not null)
            return true;
        if (!_joiner.IsOpen || _inHeading)
            return _afterBlank || !_joiner.IsOpen;
        if (line.Indent == 0 && _last.Indent == 0 && line.Range.Length + _last.Range.Length > 4 * LongestWrapped)
            return true;
        if (_afterBlank && (line.Indent > 0 || EndsSentence()))
            return true;
        return line.Indent > _last.Indent
            || (line.Indent == _last.Indent && line.Indent is > 1 and <= MostIndentOfParagraph)
            || _last.Range.Length > LongestWrapped
            || (_unindented && PeriodLabel.Parse(_source, line.Range) is { Case: LabelCase.Capitals })
            || (text[0] == '(' && text[^1] == ')' && EndsSentence());
    }

    bool EndsSentence() => _source.Line(_last.Range.Line).Text[_last.Range.End - 1] is '.' or '?' or '!' or ':' or ')' or ']' or '"' or '\'';

    void Omit(SourceRange range, string reason) => _view.Omit(range, reason);
}
