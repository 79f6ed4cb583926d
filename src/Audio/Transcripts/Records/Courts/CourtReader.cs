using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Records.Courts;

/// <summary>Reads what was said in court; who asks and who answers is known from what stands above the questions.</summary>
sealed class CourtReader
{
    const string Certificate = "certificate";

    static readonly PersonName UnknownExaminer = new("Examiner"), UnknownWitness = new("The Witness");

    static readonly string[] Oaths = ["sworn", "affirmed", "as a witness", "a witness", "testified as follows", "deponent"];

    readonly CourtView _view;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    readonly ListedLabels _listed;
    PersonName? _examiner, _witness;
    readonly HashSet<string> _heard = [];
    bool _reportedExaminer, _isOver, _reportedCertificate;
    int _searchedTo;

    public CourtReader(SourceText file, ParserOptions options)
    {
        _listed = new(options.Speakers);
        _view = new(file, _listed);
        _source = _view.Text;
        _dialogue = new(_source, options);
        _writer = new(_source, _dialogue);
    }

    public TranscriptDraft Read()
    {
        var cover = new CourtCover(_source, _view.FirstLine);
        cover.TakeDown(_dialogue);
        _witness = cover.Witness is { } deponent ? new(deponent) : null;
        _dialogue.Draft.Problems.AddRange(_view.Problems);
        foreach (var line in _source.Lines.Skip(_view.FirstLine - 1))
            ReadParagraph(_source.WholeLine(line.Number));
        return _dialogue.Build();
    }

    void ReadParagraph(SourceRange range)
    {
        _writer.End();
        var mark = CourtMark.Of(_source, range, _view.IsDotted, _listed);
        _isOver &= !Resumes(mark, range);
        if (_isOver)
        {
            Certify(range);
            return;
        }
        var rest = new SourceRange(range.Line, mark.Length, range.Length - mark.Length);
        switch (mark.Kind)
        {
            case CourtMarkKind.Question:
                Ask(range with { Length = mark.Length }, rest);
                break;
            case CourtMarkKind.Answer:
                Say("A.", _witness ?? UnknownWitness, range with { Length = mark.Length }, rest);
                break;
            case CourtMarkKind.Label:
                ReadLabel(LabelOf(range), rest);
                break;
            case CourtMarkKind.Examiner:
                _examiner = new(CourtMark.ExaminerOf(_source.TextOf(range))!.Value.Name);
                _writer.Mark(range with { Length = mark.Length }, Fate.Structure, "examiner");
                _writer.Words(rest);
                break;
            case CourtMarkKind.Examination:
                Examine(range);
                break;
            case CourtMarkKind.Heading:
                ReadHeading(range);
                break;
            default:
                ReadUnmarked(range);
                break;
        }
    }

    // Another volume, or an exhibit's certificate amid the hearing. "DATED:" is nobody who was heard before.
    bool Resumes(CourtMark mark, SourceRange range) => mark.Kind switch
    {
        CourtMarkKind.Question or CourtMarkKind.Answer or CourtMarkKind.Examiner or CourtMarkKind.Examination => true,
        CourtMarkKind.Label => _heard.Contains(LabelOf(range).Written),
        _ => false,
    };

    Label LabelOf(SourceRange range) => _listed.Opening(_source, range) ?? CapitalLabel.Parse(_source, range)!;

    void Certify(SourceRange range)
    {
        if (_reportedCertificate)
            _writer.Mark(range, Fate.Dropped, Certificate);
        else
            _writer.Drop(range, Certificate);
        _reportedCertificate = true;
    }

    // "Q.  BY MR. DOE:  Where were you?" names whoever asks within the question.
    void Ask(SourceRange mark, SourceRange rest)
    {
        var words = _source.Trim(rest);
        var text = _source.TextOf(words);
        if ((CourtMark.ExaminerOf(text) ?? CourtMark.BracketedExaminerOf(text)) is var (length, name))
        {
            _examiner = new(name);
            mark = new(mark.Line, mark.Start, words.Start + length - mark.Start);
            rest = new(mark.Line, mark.End, rest.End - mark.End);
        }
        else if (_examiner is null && NextExaminer(mark.Line) is { } next)
        {
            // Whoever goes on after an interruption had begun before it.
            _examiner = new(next);
        }
        else if (_examiner is null && !_reportedExaminer)
        {
            _reportedExaminer = true;
            _dialogue.Draft.Problems.Add(_source.Problem(ProblemCode.UnnamedExaminer, Severity.Warning, mark.Line, mark.Start + 1,
                "Nothing says who asks the questions from here on", "Write BY MS. NAME: on a line above them"));
        }
        Say("Q.", _examiner ?? UnknownExaminer, mark, rest);
    }

    // The first that is named further on, within the examination.
    string? NextExaminer(int line)
    {
        if (line < _searchedTo)
            return null;
        for (; line <= _source.Lines.Length; line++)
        {
            var range = _source.WholeLine(line);
            var mark = CourtMark.Of(_source, range, _view.IsDotted);
            if (mark.Kind is CourtMarkKind.Examination)
                break;
            var words = mark.Kind == CourtMarkKind.Question ? _source.TextOf(range)[mark.Length..].TrimStart() : "";
            if (mark.Kind == CourtMarkKind.Examiner)
                words = _source.TextOf(range);
            if (words.Length > 0 && (CourtMark.ExaminerOf(words) ?? CourtMark.BracketedExaminerOf(words)) is var (_, name))
                return name;
        }
        _searchedTo = line;
        return null;
    }

    void Say(string written, PersonName name, SourceRange mark, SourceRange words)
    {
        _writer.Label(new(mark, written, name, null, LabelCase.Capitals, LabelPlace.LineStart));
        _writer.Words(words);
    }

    void ReadLabel(Label label, SourceRange words)
    {
        if (label.Written is "THE WITNESS" or "THE DEPONENT" or "WITNESS")
            label = label with { Name = _witness ?? UnknownWitness };
        _heard.Add(label.Written);
        _writer.Label(label);
        _writer.Words(words);
    }

    void Examine(SourceRange range)
    {
        var text = HeadingCase.Collapse(_source.TextOf(range));
        var by = text.IndexOf(" BY ", StringComparison.Ordinal);
        _examiner = by > 0 && text[(by + 4)..].Trim(':', '.', ',', ' ') is var name && name.Any(char.IsLetter) ? new(name) : null;
        _reportedExaminer = false;
        var of = text.IndexOf(" OF ", StringComparison.Ordinal);
        if (of > 0 && NamesInText.Of(text[(of + 4)..(by > of + 4 ? by : text.Length)]).FirstOrDefault() is { } witness)
            _witness = new(witness);

        var title = HeadingCase.Of(text.TrimEnd(':', ' '));
        _writer.Heading(of < 0 && by < 0 && _witness is not null ? $"{title} of {_witness.Display}" : title, isAnnounced: true, range);
    }

    void ReadHeading(SourceRange range)
    {
        var text = _source.TextOf(range);
        _isOver = CourtMark.IsCertificate(text);
        if (_isOver)
        {
            _writer.Mark(range, Fate.Dropped, Certificate);
            _reportedCertificate = false;
            return;
        }
        var title = HeadingCase.Of(text);
        _dialogue.People.AddRange(NamesInText.Of(title));
        _writer.Heading(title, isAnnounced: !HeadingCase.IsSpaced(text), range);
    }

    void ReadUnmarked(SourceRange range)
    {
        var text = _source.TextOf(range);
        var isNote = text[0] == '(' && text.TrimEnd('.')[^1] == ')' && text.IndexOf(')', StringComparison.Ordinal) >= text.Length - 2;
        var isOath = Array.Exists(Oaths, o => text.Contains(o, StringComparison.OrdinalIgnoreCase)) && (isNote || Congress.RecordLine.IsCapitals(text.AsSpan(0, Math.Min(5, text.Length))) || text.StartsWith("Whereupon", StringComparison.Ordinal));
        if (isOath && NamesInText.Of(text).FirstOrDefault() is { } witness)
            _witness = new(witness);
        if (isNote)
            _writer.Cue(range);
        else
            _writer.Words(range, isNarrated: isOath || _dialogue.Paragraphs is [] or [.., { Heading: not null }]);
    }
}
