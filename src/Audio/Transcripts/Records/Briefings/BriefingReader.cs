using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Records.Briefings;

/// <summary>Reads a briefing. Nobody says which of the press asks, but one who asks right behind another is somebody else.</summary>
sealed class BriefingReader
{
    const int FewestSpacesOfProse = 15;

    static readonly PersonName Press = new("Press"), OtherPress = new("Press #2");

    static readonly string[] TitleWords = ["Briefing", "Gaggle", "Remarks", "Conference", "Interview", "Statement", "Availability", "Address", "Call", "Q&A"];

    readonly Document _document;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    readonly List<SourceRange> _content;
    readonly ListedLabels _listed;
    readonly HashSet<string> _recurring;
    PersonName? _asking;
    string _title = "";
    int _titleEnd;

    public BriefingReader(Document document, ParserOptions options)
    {
        (_document, _source) = (document, document.Source);
        _dialogue = new(_source, options);
        _listed = new(options.Speakers);
        _writer = new(_source, _dialogue);
        _content = [.. _source.Lines.SelectMany(l => document.Page.Content(l.Number))];
        _recurring = [.. _content.Select(r => PeriodLabel.Parse(_source, r)).OfType<Label>().CountBy(l => l.Written).Where(c => c.Value > 1).Select(c => c.Key)];
    }

    public TranscriptDraft Read()
    {
        foreach (var (range, reason) in _document.Page.Dropped)
            _writer.Mark(range, Fate.Dropped, reason);
        _dialogue.Draft.Date = _document.Page.Date;

        var start = _content.FindIndex(r => LabelOf(r) is not null || QuestionLength(r) > 0);
        ReadHeader(_content[..Math.Max(start, 0)]);
        _dialogue.People.AddRange(_document.Page.People);

        var last = 0;
        foreach (var range in _content.Skip(Math.Max(start, 0)))
        {
            // Text that was wrapped goes on in the next line, unless a sentence ends there.
            if (range.Line > last + 1 || EndsSentence(last))
                _writer.End();
            ReadLine(range);
            last = range.Line;
        }
        return _dialogue.Build();
    }

    void ReadLine(SourceRange range)
    {
        var text = _source.TextOf(range);
        if (BriefingLine.Reason(text) is { } reason)
        {
            _writer.Mark(range, Fate.Dropped, reason);
        }
        else if (QuestionLength(range) is > 0 and var length)
        {
            _asking = _asking == Press ? OtherPress : Press;
            var mark = range with { Length = length };
            _writer.Label(new(mark, "Q", _asking, null, LabelCase.Capitals, LabelPlace.LineStart));
            _writer.Words(range with { Start = range.Start + length, Length = range.Length - length });
        }
        else if (LabelOf(range) is { } label)
        {
            _asking = null;
            _writer.Label(label);
            _writer.Words(range with { Start = label.Range.End, Length = range.End - label.Range.End });
        }
        else if (text is ['(', .., ')'] && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1 && !_writer.IsOpen)
        {
            _writer.Cue(range);
        }
        else
        {
            _writer.Words(range);
        }
    }

    int QuestionLength(SourceRange range) => BriefingLine.QuestionLength(_source.Line(range.Line).Text.AsSpan(range.Start, range.Length));

    Label? LabelOf(SourceRange range) =>
        _listed.Opening(_source, range) ?? CapitalLabel.Parse(_source, range) ?? (PeriodLabel.Parse(_source, range) is { } label && _recurring.Contains(label.Written) ? label : null);

    bool EndsSentence(int line) =>
        line > 0 && _source.Line(line).Text.AsSpan().TrimEnd() is [.., '.' or '?' or '!' or ')' or '"' or '”' or ']'];

    void ReadHeader(List<SourceRange> header)
    {
        var title = header.Find(r => IsTitle(_source.TextOf(r)))
            is { Line: > 0 } named ? named : header.Find(r => !BriefingLine.IsHeader(_source.TextOf(r)) && BriefingLine.Reason(_source.TextOf(r)) is null && !IsProse(_source.TextOf(r)));
        foreach (var range in header)
        {
            var text = _source.TextOf(range);
            _dialogue.People.AddRange(NamesInText.Of(text));
            if (range == title || IsRestOfTitle(range, text))
            {
                _titleEnd = range.Line;
                _title = $"{_title} {text}".Trim();
                _dialogue.Draft.Title = HeadingCase.Of(_title);
                _writer.Mark(range, Fate.Structure, "title");
            }
            else if (IsProse(text))
            {
                _writer.Drop(range, "text above the briefing");
            }
            else
            {
                _writer.Mark(range, Fate.Dropped, BriefingLine.Reason(text) ?? "header");
            }
        }
    }

    // A title in capitals takes several lines.
    bool IsRestOfTitle(SourceRange range, string text) =>
        _titleEnd > 0 && range.Line == _titleEnd + 1 && !text.Any(char.IsLower) && !_title.Any(char.IsLower)
        && !BriefingLine.IsHeader(text) && BriefingLine.Reason(text) is null;

    static bool IsTitle(string text) =>
        text.Length < 250 && !IsProse(text) && (!BriefingLine.IsHeader(text) || text.Contains(" by ", StringComparison.OrdinalIgnoreCase)) && Array.Exists(TitleWords, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    static bool IsProse(string text) => text.Count(c => c == ' ') >= FewestSpacesOfProse && text[^1] is '.' or '!' or '?';
}
