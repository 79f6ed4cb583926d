using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Interviews.MarkedQuestions;

/// <summary>Reads questions behind arrows. A name is a label where it answers a question or comes back.</summary>
sealed class MarkedQuestionsReader
{
    const int LongestTitle = 120;

    readonly PersonName _interviewer = new("Interviewer"), _guest = new("Guest");
    readonly HashSet<int> _unmarked;
    readonly bool _areBold;
    readonly int _lastUnmarked;

    readonly Document _document;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    readonly LabelGrammar _grammar = new();
    readonly HashSet<string> _names = [];
    bool _awaitsAnswer, _hasBegun;

    public MarkedQuestionsReader(Document document, ParserOptions options)
    {
        (_document, _source) = (document, document.Source);
        _dialogue = new(_source, options);
        _writer = new(_source, _dialogue);
        _unmarked = UnmarkedQuestions.Of(document);
        _areBold = _unmarked.Count > 0 && _unmarked.All(IsBold);
        _lastUnmarked = _unmarked.DefaultIfEmpty().Max();
        if (_unmarked.Count > 0 && UnmarkedQuestions.NamesOf(document, _unmarked) is var (interviewer, guest))
            (_interviewer, _guest) = (interviewer is null ? _interviewer : new(interviewer), guest is null ? _guest : new(guest));
    }

    public TranscriptDraft Read()
    {
        foreach (var (range, reason) in _document.Page.Dropped)
            _writer.Mark(range, Fate.Dropped, reason);
        _dialogue.Draft.Date = _document.Page.Date;
        var content = _source.Lines.SelectMany(l => _document.Page.Content(l.Number)).ToList();
        FindNames(content);
        var title = content is [var top, var next, ..] && next.Line > top.Line + 1 && IsTitle(_source.TextOf(top)) ? top.Line : 0;
        var last = 0;
        foreach (var range in content)
        {
            if (range.Line > last + 1)
                _writer.End();
            last = range.Line;
            if (range.Line == title)
            {
                _dialogue.Draft.Title = PlainText.Of(_source.TextOf(range).TrimStart('#'));
                _writer.Mark(range, Fate.Structure, "title");
                continue;
            }
            ReadLine(range);
        }
        return _dialogue.Build();
    }

    // Those who answer, and those named beside them more than once.
    void FindNames(List<SourceRange> content)
    {
        var counts = new Dictionary<string, int>();
        var answers = false;
        foreach (var range in content)
        {
            if (MarkLength(range) is not null)
            {
                answers = true;
                continue;
            }
            if (LabelAt(range) is { } label)
            {
                var count = counts[label.Name.KeyText] = counts.GetValueOrDefault(label.Name.KeyText) + 1;
                // Right below another's answer it is one of those who answer together.
                if (answers || count > 1 || label.Case == LabelCase.Uncased && _names.Count > 0)
                    _names.Add(label.Name.KeyText);
            }
            answers = false;
        }
    }

    void ReadLine(SourceRange range)
    {
        if (MarkLength(range) is { } length)
        {
            _writer.End();
            Say(length > 0 && _unmarked.Count == 0 ? "▶" : "", _interviewer, range with { Length = length }, range.End);
            _writer.End();
            (_awaitsAnswer, _hasBegun) = (true, true);
            return;
        }
        // Bold as the questions are, and behind the last: a note below the interview, and whatever follows it.
        if (_areBold && range.Line > _lastUnmarked && IsBold(range.Line))
        {
            _writer.End();
            (_awaitsAnswer, _hasBegun) = (false, false);
        }
        if (_hasBegun && IsHeading(range))
        {
            _writer.Heading(_source.TextOf(range), isAnnounced: true, range);
            return;
        }
        if (LabelAt(range) is { } label && _names.Contains(label.Name.KeyText))
        {
            _writer.End();
            _writer.Label(label);
            _writer.Words(new(range.Line, label.Range.End, range.End - label.Range.End));
            (_awaitsAnswer, _hasBegun) = (false, true);
            return;
        }
        if (_awaitsAnswer)
        {
            Infer(range);
            Say("", _guest, range with { Length = 0 }, range.End);
        }
        else
        {
            _writer.Words(range, isNarrated: !_hasBegun);
        }
        _awaitsAnswer = false;
    }

    // Bold like the questions, and no sentence.
    bool IsHeading(SourceRange range) =>
        _areBold && IsBold(range.Line) && IsTitle(_source.TextOf(range)) && char.IsLetterOrDigit(_source.SpanOf(range)[^1]);

    bool IsBold(int line) => _source.EmphasisOf(line) == Emphasis.Bold;

    // Once, for all of those who answer without a name.
    void Infer(SourceRange answer)
    {
        if (_dialogue.Draft.Problems.Exists(p => p.Code == ProblemCode.InferredSpeaker))
            return;
        _dialogue.Draft.Problems.Add(_source.Problem(ProblemCode.InferredSpeaker, Severity.Info, answer.Line, answer.Start + 1,
            $"No label names who asks and who answers; taken for {_interviewer.Display} and {_guest.Display}", "Write NAME: in front of the answers to settle it"));
    }

    void Say(string written, PersonName name, SourceRange mark, int end)
    {
        _writer.Label(new(mark, written, name, null, LabelCase.Title, LabelPlace.LineStart));
        _writer.Words(new(mark.Line, mark.End, end - mark.End));
    }

    // Of what marks a question, which may be nothing; null where none is asked.
    int? MarkLength(SourceRange range) =>
        _unmarked.Contains(range.Line) ? range.Length - _source.SpanOf(range).TrimStart("# ").Length
        : MarkedQuestionsFormat.MarkLength(_source.SpanOf(range)) is > 0 and var length ? length : null;

    Label? LabelAt(SourceRange range) => MarkedQuestionsFormat.LabelAt(_grammar, _source, range);

    static bool IsTitle(string text) => text.Length <= LongestTitle && text[^1] is not ('.' or ':' or '。' or '?');
}
