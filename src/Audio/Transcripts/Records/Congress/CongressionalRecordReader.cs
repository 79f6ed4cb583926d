using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Records.Congress;

/// <summary>Reads the Record: who has a label speaks on until the next, or until the Record itself tells what happens.</summary>
sealed class CongressionalRecordReader
{
    readonly RecordView _view;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    readonly ListedLabels _listed;
    readonly HashSet<string> _recurring;
    readonly Dictionary<string, List<string>> _ofStates = [];
    readonly HashSet<string> _ambiguous = [];
    readonly Dictionary<string, string> _lastOfStates = [];
    bool _isNarrated = true;

    public CongressionalRecordReader(SourceText file, ParserOptions options)
    {
        _listed = new(options.Speakers);
        _view = new(file, _listed);
        _source = _view.Text;
        _dialogue = new(_source, options);
        _writer = new(_source, _dialogue);

        var labels = _source.Lines.Where(l => !_view.IsHeading(l.Number)).Select(l => PeriodLabel.Parse(_source, _source.WholeLine(l.Number))).OfType<Label>().ToList();
        _recurring = [.. labels.CountBy(l => l.Written).Where(c => c.Value > 1).Select(c => c.Key)];
        foreach (var written in labels.Select(l => l.Written).Where(w => w.Contains(" of ", StringComparison.Ordinal)).Distinct())
        {
            var name = written[..written.IndexOf(" of ", StringComparison.Ordinal)];
            if (!_ofStates.TryGetValue(name, out var states))
                _ofStates.Add(name, states = []);
            states.Add(written);
        }
    }

    public TranscriptDraft Read()
    {
        var headings = _source.Lines.Count(l => _view.IsHeading(l.Number));
        _dialogue.Draft.Date = _view.Date;
        foreach (var line in _source.Lines)
        {
            if (_view.IsHeading(line.Number))
                AddHeading(line.Number, isOnly: headings == 1);
            else
                AddParagraph(_source.WholeLine(line.Number));
        }
        _dialogue.Draft.Problems.AddRange(_view.Problems);
        return _dialogue.Build();
    }

    void AddHeading(int line, bool isOnly)
    {
        var range = _source.WholeLine(line);
        var title = HeadingCase.Of(_source.TextOf(range));
        _dialogue.Draft.Title ??= title;
        _dialogue.People.AddRange(NamesInText.Of(title));
        if (isOnly)
            _writer.Mark(range, Fate.Structure, "title");
        else
            _writer.Heading(title, isAnnounced: true, range);
        _isNarrated = true;
    }

    void AddParagraph(SourceRange range)
    {
        _writer.End();
        var text = _source.TextOf(range);
        if (Proceedings.IsNote(text))
        {
            _writer.Cue(range);
            return;
        }

        var label = LabelAt(range, opens: true);
        if (label is null && Proceedings.Tells(text))
            _isNarrated = true;
        var from = range.Start;
        label ??= Within(range, from);
        if (label is not null)
            _writer.Words(new(range.Line, from, label.Range.Start - from), _isNarrated);
        while (label is not null)
        {
            _isNarrated = false;
            _writer.Label(label);
            from = label.Range.End;
            label = Within(range, from);
            if (label is not null)
                _writer.Words(new(range.Line, from, label.Range.Start - from));
        }
        _writer.Words(new(range.Line, from, range.End - from), _isNarrated);
    }

    // Copies that have lost their line ends have labels behind sentences; only capitals are sure there.
    Label? Within(SourceRange range, int from)
    {
        var line = _source.Line(range.Line).Text;
        for (var i = from + 2; i < range.End; i++)
        {
            if (line[i] is 'M' or 'T' or 'D' && line[i - 1] == ' ' && line[i - 2] is '.' or '?' or '!'
                && LabelAt(new(range.Line, i, range.End - i), opens: false) is { } label)
                return label;
        }
        return null;
    }

    Label? LabelAt(SourceRange range, bool opens)
    {
        if (opens && _listed.Opening(_source, range) is { } listed)
            return listed;
        if (PeriodLabel.Parse(_source, range) is not { } label)
            return null;
        if (label.Case == LabelCase.Title && !(opens && _recurring.Contains(label.Written)))
            return null;
        return _ofStates.TryGetValue(label.Written, out var states) ? label with { Name = new(OfState(label, states)) } : WithState(label);
    }

    Label WithState(Label label)
    {
        var of = label.Written.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
            _lastOfStates[label.Written[..of]] = label.Written;
        return label;
    }

    // The state is left out where nobody else has the name, and sometimes where somebody has.
    string OfState(Label label, List<string> states)
    {
        var last = _lastOfStates.GetValueOrDefault(label.Written, states[0]);
        if (states.Count > 1 && _ambiguous.Add(label.Written))
        {
            _dialogue.Draft.Problems.Add(_source.Problem(ProblemCode.AmbiguousSurname, Severity.Warning, label.Range.Line, label.Range.Start + 1,
                $"'{label.Written}' may be {string.Join(" or ", states)}; taken for whoever spoke last", "Put the state behind the name"));
        }
        return last;
    }
}
