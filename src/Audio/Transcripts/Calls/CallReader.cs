using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Calls;

/// <summary>Reads an earnings call: what stands above the first head and below the list of participants is left out.</summary>
sealed class CallReader(SourceText source, ParserOptions options)
{
    // "[Operator Instructions]", "[Technical Issues]": whoever wrote it down, not who spoke.
    const int LongestNote = 60;

    readonly Dialogue _dialogue = new(source, options);
    readonly HashSet<string> _names = new(StringComparer.Ordinal);
    int _first;

    ParagraphWriter? _writer;

    ParagraphWriter Paragraphs => _writer ??= new(source, _dialogue);

    public TranscriptDraft Read()
    {
        foreach (var line in source.Lines)
        {
            if (CallHead.Of(line) is not { } head)
                continue;
            _names.Add(source.TextOf(head.Name));
            _first = _first == 0 && HasWords(line.Number) ? line.Number : _first;
        }
        var title = Title();
        var isOver = false;
        foreach (var line in source.Lines)
        {
            isOver |= line.Number > _first && _first > 0 && CallHead.IsEnd(line.Text);
            if (line.IsBlank)
                Paragraphs.End();
            else if (line.Number == title)
                SetTitle(line);
            else if (isOver)
                Paragraphs.Mark(source.WholeLine(line.Number), Fate.Dropped, "who took part");
            else if (line.Number < _first && !(CallHead.IsSection(line.Text) && IsRightAbove(line.Number)))
                DropFront(line);
            else
                Read(line);
        }
        return _dialogue.Build();
    }

    // In the list of those who take part, one name follows the other.
    bool HasWords(int head)
    {
        var next = source.Lines.Skip(head).FirstOrDefault(l => !l.IsBlank);
        return next.Text is not null && CallHead.Of(next) is null && !CallHead.IsSection(next.Text) && !CallHead.IsEnd(next.Text);
    }

    // The line with the stock exchange's letters, or the one that says what it is; else the first.
    int Title()
    {
        var above = source.Lines.Take(Math.Max(0, _first - 1)).Where(l => !l.IsBlank && l.Text.Length < 200).ToList();
        return above.Find(l => l.Text.Contains("(N", StringComparison.Ordinal) && l.Text.Contains(": ", StringComparison.Ordinal)).Number is > 0 and var exchange ? exchange
            : above.Find(l => l.Text.Contains("Call", StringComparison.OrdinalIgnoreCase)).Number is > 0 and var call ? call
            : above.FirstOrDefault().Number;
    }

    void SetTitle(SourceLine line)
    {
        _dialogue.Draft.Title = PlainText.Of(line.Text);
        Paragraphs.Mark(source.WholeLine(line.Number), Fate.Structure, "title");
    }

    void DropFront(SourceLine line)
    {
        _dialogue.Draft.Date ??= DateStamp.Parse(PlainText.Of(line.Text))?.Date;
        Paragraphs.Mark(source.WholeLine(line.Number), Fate.Dropped, "front matter");
    }

    bool IsRightAbove(int number)
    {
        do
            number++;
        while (number < _first && source.Line(number).IsBlank);
        return number == _first;
    }

    void Read(SourceLine line)
    {
        var whole = source.Trim(source.WholeLine(line.Number));
        if (HeadOf(line, whole) is { } head)
        {
            Paragraphs.End();
            var written = source.TextOf(head.Name);
            Paragraphs.Label(new(whole, written, new(written), head.Role, LabelCase.Title, LabelPlace.LineStart));
        }
        else if (CallHead.IsSection(line.Text))
        {
            Paragraphs.End();
            Paragraphs.Heading(source.TextOf(whole).Trim(' ', ':', '#', '*'), isAnnounced: true, whole);
        }
        else
        {
            AddWords(whole);
        }
    }

    // Somebody who has been named once may come back by the name alone.
    CallHead? HeadOf(SourceLine line, SourceRange whole) =>
        CallHead.Of(line) ?? (whole.Length < LongestNote && _names.Contains(source.TextOf(whole)) ? new CallHead(whole, null) : null);

    void AddWords(SourceRange range)
    {
        var text = source.Line(range.Line).Text;
        var from = range.Start;
        for (var open = text.IndexOf('[', from, range.End - from); open >= 0; open = text.IndexOf('[', open + 1, range.End - open - 1))
        {
            var close = text.IndexOf(']', open, Math.Min(LongestNote, range.End - open));
            if (close < 0 && range.End - open < LongestNote)
                close = range.End - 1;
            if (close < 0)
                continue;
            Paragraphs.Words(new(range.Line, from, open - from));
            Paragraphs.Mark(new(range.Line, open, close + 1 - open), Fate.Dropped, "transcriber's note");
            from = close + 1;
            open = close;
        }
        Paragraphs.Words(new(range.Line, from, range.End - from));
    }
}
