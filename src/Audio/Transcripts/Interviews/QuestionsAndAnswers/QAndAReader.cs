using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Interviews.MarkedQuestions;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Interviews.QuestionsAndAnswers;

/// <summary>Reads an interview in questions and answers. Who asks and who answers is what the introduction says, if it does.</summary>
sealed class QAndAReader
{
    const int FewestOfMenu = 8, FewestSpacesOfProse = 8;

    readonly Document _document;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    readonly QuestionMarks _marks;
    readonly QuestionCount _count;
    readonly List<SourceRange> _content;
    readonly bool _italicsTell;
    PersonName _interviewer = new("Interviewer"), _guest = new("Guest");
    bool _awaitsAnswer, _leadsOn;

    public QAndAReader(Document document, ParserOptions options)
    {
        (_document, _source) = (document, document.Source);
        _dialogue = new(_source, options);
        _writer = new(_source, _dialogue);
        _content = [.. _source.Lines.SelectMany(l => document.Page.Content(l.Number))];
        _marks = new(_source, _content);
        _count = _marks.Count;
        _italicsTell = !_content.Exists(r => _source.EmphasisOf(r.Line) == Emphasis.Italic && Mark(r) is not null);
    }

    public TranscriptDraft Read()
    {
        foreach (var (range, reason) in _document.Page.Dropped)
            _writer.Mark(range, Fate.Dropped, reason);
        _dialogue.Draft.Date = _document.Page.Date;

        var first = _content.FindIndex(r => Mark(r) is not null);
        var introduction = _content[..Math.Max(first, 0)];
        var title = Title(introduction);
        if (title >= 0)
        {
            _dialogue.Draft.Title = PlainText.Of(_source.TextOf(introduction[title]).Trim('#', '*', ' '));
            _writer.Mark(introduction[title], Fate.Structure, "title");
            foreach (var above in introduction[..title])
                _writer.Mark(above, Fate.Dropped, "text above the title");
        }
        if (first >= 0)
            Name(introduction, _content[first]);

        var last = 0;
        foreach (var range in _content.Skip(title + 1))
        {
            if (range.Line > last + 1)
                _writer.End();
            ReadLine(range, isAbove: first < 0 || range.Line < _content[first].Line);
            last = range.Line;
            _leadsOn = _source.SpanOf(range) is [.., ':' or ','];
        }
        return _dialogue.Build();
    }

    void ReadLine(SourceRange range, bool isAbove)
    {
        if (Mark(range) is { } mark)
        {
            _writer.End();
            var asks = mark.Letter == _count.Question;
            Label(range with { Length = mark.Length }, asks);
            _awaitsAnswer = asks && _count.Answers == 0;
            var rest = new SourceRange(range.Line, range.Start + mark.Length, range.Length - mark.Length);
            _writer.Words(mark.OpensEmphasis ? WithoutEmphasis(rest) : rest);
            if (mark.IsWhole)
                _writer.End();
            return;
        }

        var isNote = IsEditorsNote(_source.TextOf(range)) || (!_writer.IsOpen && !isAbove && IsTold(range));
        if (isNote)
            _writer.End();
        else if (_awaitsAnswer && !_writer.IsOpen)
            Answer(range);
        _writer.Words(range, isNarrated: isAbove || isNote);
    }

    // A sentence in brackets from end to end, or in italics, which then nobody's words are set in. Whoever says "I" in them, or has just
    // led up to them, goes on.
    bool IsTold(SourceRange range) =>
        !_leadsOn && !UnmarkedQuestions.Me.IsMatch(_source.SpanOf(range))
        && (_source.SpanOf(range) is ['[', .., '.' or '!' or '?', ']'] or ['(', .., '.' or '!' or '?', ')'] && _source.SpanOf(range)[1..^1].IndexOfAny("[]()") < 0
        || (_italicsTell && _source.EmphasisOf(range.Line) == Emphasis.Italic));

    // Where only questions have marks, what stands below one is the answer.
    void Answer(SourceRange range)
    {
        _awaitsAnswer = false;
        Label(range with { Length = 0 }, asks: false);
    }

    void Label(SourceRange range, bool asks) =>
        _writer.Label(new(range, asks ? $"{_count.Question}" : $"{_count.Answer}", asks ? _interviewer : _guest, null, LabelCase.Capitals, LabelPlace.LineStart));

    SourceRange WithoutEmphasis(SourceRange range)
    {
        var length = _source.TextOf(range).TrimEnd('*', '_', ' ').Length;
        if (length < range.Length)
            _writer.Mark(new(range.Line, range.Start + length, range.Length - length), Fate.Structure, "emphasis");
        return range with { Length = length };
    }

    QuestionMark? Mark(SourceRange range) =>
        _marks.At(range) is { } mark
        && (_count.Questions == 0 || mark.Letter == _count.Question || mark.Letter == _count.Answer) ? mark : null;

    void Name(List<SourceRange> introduction, SourceRange first)
    {
        var (interviewer, guest) = Interviewees.In([.. introduction.Select(_source.TextOf)], _document.Page.People);
        _interviewer = interviewer is null ? _interviewer : new(interviewer);
        _guest = (guest ?? Interviewees.Addressed(Questions())) is { } named ? new(named) : _guest;
        _dialogue.Draft.Problems.Add(_source.Problem(ProblemCode.InferredSpeaker, Severity.Info, first.Line, first.Start + 1,
            $"No label names who asks and who answers; taken for {_interviewer.Display} and {_guest.Display}"
            + (interviewer is null && guest is null ? "" : ": the introduction says so"),
            "Write the names in place of the letters to settle it"));
    }

    IEnumerable<string> Questions() =>
        from range in _content
        let mark = Mark(range)
        where mark is not null && mark.Value.Letter == _count.Question
        select _source.TextOf(range)[mark.Value.Length..].Trim();

    // The first line, unless a site's menu stands above the interview; then what the date or the path of the page points to.
    int Title(List<SourceRange> introduction)
    {
        var menu = introduction.Count(r => !IsProse(_source.TextOf(r)));
        if (menu < FewestOfMenu)
        {
            var isWrapped = introduction is [var top, var next, ..] && next.Line == top.Line + 1 && IsProse(_source.TextOf(top) + ".");
            return introduction.Count > 0 && !isWrapped && IsTitle(_source.TextOf(introduction[0])) ? 0 : -1;
        }
        var path = introduction.Select(r => _source.TextOf(r)).LastOrDefault(t => t.Contains(" > ", StringComparison.Ordinal));
        var last = path?[(path.LastIndexOf('>') + 1)..].Trim();
        var named = introduction.FindLastIndex(r => _source.TextOf(r) == last);
        var date = _document.Page.Dropped.Where(d => d.Reason == "date stamp").Select(d => d.Range.Line).DefaultIfEmpty().Max();
        return named >= 0 ? named : date == 0 ? -1 : introduction.FindIndex(r => r.Line > date && IsTitle(_source.TextOf(r)));
    }

    static bool IsProse(string text) => text.AsSpan().Count(' ') >= FewestSpacesOfProse && text[^1] is '.' or '!' or '?' or ':' or '"' or '”';

    static bool IsTitle(string text) => text.Length < 200 && text[^1] is not ('.' or ':' or ',' or ';') || text.StartsWith("# ", StringComparison.Ordinal);

    static bool IsEditorsNote(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 30)).TrimStart("[(*_ ").StartsWith("Editor", StringComparison.OrdinalIgnoreCase)
        && text.AsSpan(0, Math.Min(text.Length, 40)).Contains("note", StringComparison.OrdinalIgnoreCase);
}
