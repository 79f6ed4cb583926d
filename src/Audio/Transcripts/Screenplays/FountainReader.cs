using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Records;

namespace Audio.Transcripts.Screenplays;

/// <summary>Reads a screenplay: characters speak, the narrator tells the action, scenes are chapters.</summary>
sealed class FountainReader
{
    static readonly Pattern Place = new(@"^(INT\.?/EXT|EXT\.?/INT|I\.?/E|INT|EXT|EST)[.\s]\s*", ignoreCase: true);

    readonly SourceText _file;
    readonly FountainView _view;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    bool _hasScenes, _isSpaced, _inDialogue, _afterBlank = true;

    public FountainReader(SourceText file, ParserOptions options)
    {
        _file = file;
        _view = new(file);
        _source = _view.Text;
        _dialogue = new(_source, options) { LabelsAreWhole = true };
        _writer = new(_source, _dialogue);
    }

    public TranscriptDraft Read()
    {
        if (_view.UnclosedComment is { } comment)
        {
            _dialogue.Draft.Problems.Add(_file.Problem(ProblemCode.UnclosedComment, Severity.Warning, comment.Line, comment.Start + 1,
                "A comment opens here and never closes, so that it is read as text", "Close it with */ or take the /* away"));
        }
        _isSpaced = CueLines.Of(_source).AreSpaced;
        _hasScenes = _source.Lines.Any(l => FountainLine.Of(l.Text.TrimEnd()).Kind == FountainKind.Scene);
        for (var i = TitlePage.Read(_source, _dialogue.Draft); i < _source.Lines.Length; i++)
            ReadLine(_source.Lines[i]);
        return _dialogue.Build();
    }

    void ReadLine(SourceLine line)
    {
        if (line.IsBlank)
        {
            // A line that holds a comment alone is as good as none; one of two spaces keeps the dialogue going.
            if (!_file.Line(line.Number).IsBlank)
                return;
            // Where names stand by themselves, their words are the next paragraph.
            var awaitsWords = _isSpaced && _inDialogue && !_writer.IsOpen;
            _writer.End();
            _inDialogue &= line.Text.Length > 1 || awaitsWords;
            _afterBlank = true;
            return;
        }

        var range = _source.Trim(_source.WholeLine(line.Number));
        if (_inDialogue)
            ReadDialogue(range);
        else
            ReadElement(line, range);
    }

    void ReadDialogue(SourceRange range)
    {
        var text = _source.TextOf(range);
        if (text is ['(', .., ')'])
            _writer.Mark(range, Fate.Dropped, "delivery");
        else if (text[0] == '~')
            Behind(range, 1, isNarrated: false);
        else
            _writer.Words(range);
    }

    void ReadElement(SourceLine line, SourceRange range)
    {
        var text = line.Text.TrimEnd();
        var element = FountainLine.Of(text);
        var afterBlank = _afterBlank;
        // Right below a scene heading a name may stand, too.
        _afterBlank = element.Kind is FountainKind.Scene or FountainKind.Transition;
        var content = new SourceRange(line.Number, element.Start, element.End - element.Start);
        switch (element.Kind)
        {
            case FountainKind.Character when afterBlank && HasWordsBelow(line.Number):
                _writer.End();
                _writer.Label(new(range, _source.TextOf(range).TrimStart('@'), new(_source.TextOf(content)), null, LabelCase.Capitals, LabelPlace.LineStart));
                _inDialogue = true;
                break;
            case FountainKind.Scene:
                Head(range, Place.Replace(_source.TextOf(content), "").Trim() is { Length: > 0 } place ? place : _source.TextOf(content));
                break;
            case FountainKind.Section when !_hasScenes && _source.TextOf(content).Trim() is { Length: > 0 } title:
                Head(range, title);
                break;
            case FountainKind.Section or FountainKind.Synopsis or FountainKind.PageBreak or FountainKind.Transition:
                _writer.Mark(range, Fate.Structure, element.Kind.ToString().ToLowerInvariant());
                _writer.End();
                break;
            case FountainKind.Centred:
                _writer.Mark(range, Fate.Structure, "mark");
                _writer.Words(content, isNarrated: true);
                break;
            case FountainKind.Lyric:
                Behind(range, 1, isNarrated: true);
                break;
            default:
                Behind(range, text[range.Start] == '!' ? 1 : 0, isNarrated: true);
                break;
        }
    }

    void Head(SourceRange range, string title) => _writer.Heading(HeadingCase.Of(title), isAnnounced: false, range);

    void Behind(SourceRange range, int mark, bool isNarrated)
    {
        _writer.Mark(range with { Length = mark }, Fate.Structure, "mark");
        _writer.Words(new(range.Line, range.Start + mark, range.Length - mark), isNarrated);
    }

    bool HasWordsBelow(int line)
    {
        while (line < _source.Lines.Length && _source.Line(line + 1).IsBlank && (_isSpaced || !_file.Line(line + 1).IsBlank))
            line++;
        if (line == _source.Lines.Length || _source.Line(line + 1).IsBlank)
            return false;
        return !_isSpaced || FountainLine.Of(_source.Line(line + 1).Text.TrimEnd()).Kind is FountainKind.Action or FountainKind.Character or FountainKind.Lyric;
    }
}
