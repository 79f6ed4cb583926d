using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Records.DashLabels;

/// <summary>Reads a record with dashes behind its labels. <c>Examination of A by B</c> says who Q and A are.</summary>
sealed class DashLabelReader
{
    const int LongestTitle = 160;

    static readonly Pattern Examination = new(@"^(direct |cross[- ]|re-?direct |re-?cross[- ])?examination of (?<witness>[^,:;]{3,60}?) by (?<examiner>[^,:;]{3,60})([,:;.].*)?$", ignoreCase: true);

    readonly Document _document;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    readonly DashLabelIndex _index;
    PersonName _examiner = new("Examiner"), _witness = new("The Witness");

    public DashLabelReader(Document document, ParserOptions options)
    {
        (_document, _source) = (document, document.Source);
        _dialogue = new(_source, options);
        _writer = new(_source, _dialogue);
        _index = new(_source);
    }

    public TranscriptDraft Read()
    {
        foreach (var (range, reason) in _document.Page.Dropped)
            _writer.Mark(range, Fate.Dropped, reason);
        _dialogue.Draft.Date = _document.Page.Date;
        var isParted = true;
        foreach (var line in _source.Lines)
        {
            if (line.IsBlank)
                _writer.End();
            foreach (var range in _document.Page.Content(line.Number))
                ReadLine(range, isParted);
            isParted = line.IsBlank;
        }
        return _dialogue.Build();
    }

    void ReadLine(SourceRange range, bool isParted)
    {
        var text = _source.TextOf(range);
        if (_index.At(range.Line) is { } mark && DashLabel.Of(text) == mark)
        {
            _writer.End();
            var label = range with { Length = mark.Length };
            var name = mark.Name switch { "Q" => _examiner, "A" => _witness, _ => new(mark.Name) };
            _writer.Label(new(label, mark.Name, name, null, mark.HasStop ? LabelCase.Capitals : LabelCase.Title, LabelPlace.LineStart));
            _writer.Words(range with { Start = label.End, Length = range.Length - mark.Length });
        }
        else if (Examination.Match(text) is { Success: true } examination)
        {
            _writer.End();
            (_witness, _examiner) = (new(examination.Groups["witness"].Value), new(examination.Groups["examiner"].Value));
            _dialogue.People.AddRange([_witness.Display, _examiner.Display]);
            _writer.Words(range, isNarrated: true);
        }
        else if (range.Line < _index.First)
        {
            ReadFront(range, text);
        }
        else
        {
            _writer.Words(range, isNarrated: isParted && _index.AreTight);
        }
    }

    // A title, links, who is there; sentences are an introduction.
    void ReadFront(SourceRange range, string text)
    {
        var isSentence = text[^1] is '.' or ':' or '!' or '?' or '”' or '"' && text.Contains(' ', StringComparison.Ordinal);
        if (isSentence && !Congress.RecordLine.IsCapitals(text) && char.IsLetter(text[0]))
        {
            _writer.Words(range, isNarrated: true);
            return;
        }
        var isTitle = _dialogue.Draft.Title is null && text.Length <= LongestTitle && char.IsLetter(text[0]);
        if (isTitle)
            _dialogue.Draft.Title = PlainText.Of(text);
        _dialogue.People.AddRange(NamesInText.Of(HeadingCase.Of(text)));
        _writer.Mark(range, isTitle ? Fate.Structure : Fate.Dropped, isTitle ? "title" : "header");
    }
}
