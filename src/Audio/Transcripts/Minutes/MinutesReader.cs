using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Minutes;

/// <summary>Reads minutes: turns, headings as chapters, and what is recorded and not said left out.</summary>
sealed class MinutesReader
{
    readonly SourceText _source;
    readonly Attendees _attendees;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _paragraphs;
    readonly Dictionary<int, MinutesLine> _lines = [];
    readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    // Headings that nobody has spoken under yet.
    readonly List<SourceRange> _headings = [];

    bool _hasSpoken;

    public MinutesReader(SourceText source, ParserOptions options)
    {
        (_source, _attendees, _dialogue) = (source, new(source), new(source, options));
        _paragraphs = new(source, _dialogue);
        foreach (var line in source.Lines.Where(l => !l.IsBlank))
        {
            var kind = _lines[line.Number] = MinutesLine.Of(line);
            if (kind.Kind == MinutesLineKind.Turn)
                _names[kind.Name] = _names.GetValueOrDefault(kind.Name) + 1;
        }
    }

    public TranscriptDraft Read()
    {
        var first = _lines.Where(l => IsTurn(l.Value)).Select(l => l.Key).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var line in _source.Lines)
        {
            if (line.IsBlank)
                _paragraphs.End();
            else if (_dialogue.Draft.Title is null && line.Number < first && _lines[line.Number].Kind is MinutesLineKind.Heading or MinutesLineKind.Text)
                SetTitle(line, _lines[line.Number].Mark.End);
            else
                Read(line, _lines[line.Number], line.Number < first);
        }
        DropHeadings("no one speaks under it");
        return _dialogue.Build();
    }

    // The same letters twice, or those of somebody who is listed.
    bool IsTurn(MinutesLine line) =>
        line.Kind == MinutesLineKind.Turn && (_attendees.Find(line.Name) is not null || _names[line.Name] > 1) && line.Name.Any(char.IsLetter);

    void SetTitle(SourceLine line, int start)
    {
        var range = _source.Trim(new(line.Number, start, line.Text.Length - start));
        if (range.Length == 0)
        {
            _paragraphs.Mark(_source.WholeLine(line.Number), Fate.Dropped, "separator");
            return;
        }
        _dialogue.Draft.Title = PlainText.Of(_source.TextOf(range));
        _paragraphs.Mark(_source.WholeLine(line.Number), Fate.Structure, "title");
    }

    void Read(SourceLine line, MinutesLine kind, bool isAbove)
    {
        var words = new SourceRange(line.Number, kind.Mark.End, line.Text.Length - kind.Mark.End);
        var whole = _source.WholeLine(line.Number);
        if (IsTurn(kind))
        {
            Turn(line, kind, words);
            return;
        }
        switch (kind.Kind)
        {
            case MinutesLineKind.Heading:
                Head(words, whole);
                break;
            case MinutesLineKind.Field when kind.Name.EndsWith("topic", StringComparison.OrdinalIgnoreCase):
                Head(words, whole);
                break;
            case MinutesLineKind.Field:
                _paragraphs.End();
                _paragraphs.Mark(whole, Fate.Structure, "record");
                break;
            case var _ when isAbove:
                if (DateStamp.Parse(PlainText.Of(_source.TextOf(words))) is { } stamp)
                    _dialogue.Draft.Date ??= stamp.Date;
                _paragraphs.Mark(whole, Fate.Dropped, "who was there, and what for");
                break;
            case MinutesLineKind.Continuation when _hasSpoken && words.Length > 0:
                _paragraphs.End();
                _paragraphs.Mark(kind.Mark, Fate.Structure, "goes on");
                _paragraphs.Words(words);
                break;
            case MinutesLineKind.Point:
                _paragraphs.End();
                _paragraphs.Mark(whole, Fate.Dropped, "a point that nobody makes");
                break;
            case var _ when _hasSpoken && IsAside(line.Text):
                _paragraphs.Cue(_source.Trim(whole));
                break;
            case var _ when _hasSpoken && !IsAddress(line.Text):
                _paragraphs.Words(whole);
                break;
            default:
                _paragraphs.End();
                _paragraphs.Mark(whole, Fate.Dropped, "recorded, not said");
                break;
        }
    }

    void Turn(SourceLine line, MinutesLine kind, SourceRange words)
    {
        foreach (var heading in _headings)
            _paragraphs.Heading(PlainText.Of(_source.TextOf(heading)), isAnnounced: heading == _headings[^1], heading);
        _headings.Clear();
        _paragraphs.End();
        var name = _attendees.Find(kind.Name) ?? kind.Name;
        var letterCase = kind.Name.Any(char.IsLower) ? LabelCase.Title : LabelCase.Capitals;
        _paragraphs.Label(new(kind.Mark, kind.Name, new(name), null, letterCase, LabelPlace.LineStart));
        _paragraphs.Words(words);
        _hasSpoken = true;
    }

    void Head(SourceRange title, SourceRange whole)
    {
        _paragraphs.End();
        _hasSpoken = false;
        title = _source.Trim(title);
        // The number signs, or the word "Topic".
        _paragraphs.Mark(whole, Fate.Structure, "heading");
        if (title.Length == 0 || !_source.TextOf(title).Any(char.IsLetterOrDigit))
            return;
        // Of a section and the one below it, the lower says more.
        DropHeadings("no one speaks under it");
        _headings.Add(title);
    }

    void DropHeadings(string reason)
    {
        foreach (var heading in _headings)
            _paragraphs.Mark(heading, Fate.Dropped, reason);
        _headings.Clear();
    }

    static bool IsAside(string line) => line.AsSpan().Trim() is ['(', .., ')'] or ['[', .., ']'] or ['_', .., '_'];

    static bool IsAddress(string line) =>
        line.AsSpan().TrimStart() is var text && (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<http", StringComparison.OrdinalIgnoreCase) || !line.Any(char.IsLetterOrDigit));
}
