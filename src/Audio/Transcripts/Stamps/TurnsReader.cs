using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Stamps;

/// <summary>Reads a conversation of whose lines it is known what each is: heads of turns, words, headings, stamps.</summary>
sealed class TurnsReader(SourceText source, IReadOnlyList<TurnLine> lines, ParserOptions options)
{
    public const string TimeStamp = "time stamp";

    const int LongestTitle = 160;
    const int FewestWordsOfSpeech = 8;

    readonly bool _isStamped = lines.Any(l => l.Time is not null);
    readonly int _firstWords = lines.TakeWhile(l => l.Kind == TurnLineKind.Blank).Count();
    readonly Dialogue _dialogue = new(source, options) { OpensUnlabelled = false };

    /// <summary>Whether the contents name chapters that begin at their times.</summary>
    public bool HasContents { get; init; }

    public TranscriptDraft Read()
    {
        var flow = new TurnFlow(source, _dialogue);
        var first = FirstTurn();
        ReadAbove(first);
        var end = EndOfSpeech(first);
        var chapters = new Queue<TurnLine>(HasContents ? lines.Where(l => l.Kind == TurnLineKind.Contents) : []);
        for (var i = first; i < end; i++)
            Read(flow, i, chapters);
        if (StampOrder.Check(source, lines) is { } doubt)
            _dialogue.Draft.Problems.Add(doubt);
        _dialogue.Draft.Problems.AddRange(DoubtfulEntries.In(source, lines));
        return _dialogue.Build();
    }

    // With the headings right above it.
    int FirstTurn()
    {
        var first = 0;
        while (first < lines.Count && lines[first].Kind != TurnLineKind.Head)
            first++;
        if (first == lines.Count)
            return 0;
        var turn = first;
        for (var i = first - 1; i >= 0 && lines[i].Kind is TurnLineKind.Blank or TurnLineKind.Heading or TurnLineKind.Stamp; i--)
        {
            if (lines[i].Kind != TurnLineKind.Blank && !IsTitleOfAll(i) && !Furniture.IsHeader(lines[i].Title ?? ""))
                turn = i;
        }
        return turn;
    }

    // The heading that opens the text.
    bool IsTitleOfAll(int i) =>
        lines[i].Kind == TurnLineKind.Heading && source.Lines[i].Text.AsSpan().TrimStart().StartsWith("# ") && i == _firstWords;

    void Read(TurnFlow flow, int i, Queue<TurnLine> chapters)
    {
        var line = lines[i];
        switch (line.Kind)
        {
            case TurnLineKind.Contents:
                _dialogue.Omit(source.WholeLine(i + 1), "contents");
                break;
            case TurnLineKind.Heading:
                flow.AddHeading(i + 1, line.Title!, source.WholeLine(i + 1));
                break;
            case TurnLineKind.Head or TurnLineKind.Stamp:
                MarkStamp(line);
                AddChapter(flow, i, chapters);
                flow.Add(i + 1, line.Label, line.Words);
                break;
            case TurnLineKind.Words or TurnLineKind.Head when Furniture.NoteReason(PlainText.Of(source.Lines[i].Text)) is { } reason && _dialogue.Omit(source.WholeLine(i + 1), reason):
                break;
            case TurnLineKind.Words:
                flow.Add(i + 1, null, line.Words);
                break;
        }
    }

    // What stands on either side of the label.
    void MarkStamp(TurnLine line)
    {
        var text = source.Line(line.Head.Line).Text;
        var label = line.Label?.Range ?? line.Head with { Length = 0 };
        foreach (var (start, end) in new[] { (line.Head.Start, label.Start), (label.End, line.Head.End) })
        {
            var part = text.AsSpan(start, end - start);
            var trimmed = part.Trim();
            if (!trimmed.IsEmpty)
                _dialogue.Draft.Ledger.Add(new SourceRange(line.Head.Line, start + part.IndexOf(trimmed), trimmed.Length), Fate.Structure, line.Time is null && line.Kind == TurnLineKind.Head ? "mark" : TimeStamp);
        }
    }

    // The chapter that the contents begin by the time of this turn; a heading of the text itself says it better.
    void AddChapter(TurnFlow flow, int i, Queue<TurnLine> chapters)
    {
        TurnLine? chapter = null;
        while (chapters.TryPeek(out var next) && lines[i].Time >= next.Time)
            chapter = chapters.Dequeue();
        if (chapter is { Title: { } title } && _dialogue.Paragraphs is not [.., { Heading: not null }])
            flow.AddHeading(i + 1, title, null);
    }

    void ReadAbove(int first)
    {
        var draft = _dialogue.Draft;
        string? list = null;
        var rightAbove = first;
        while (rightAbove > 0 && lines[rightAbove - 1].Kind is TurnLineKind.Blank or TurnLineKind.Words)
            rightAbove--;
        for (var i = 0; i < first; i++)
        {
            var line = lines[i];
            var text = PlainText.Of(source.Lines[i].Text).TrimStart('#', ' ');
            list = line.Kind == TurnLineKind.Blank ? null : list;
            if (text.Length == 0)
            {
                draft.Ledger.Add(i + 1, Fate.Dropped, "nothing to say");
                continue;
            }
            var reason = line.Kind == TurnLineKind.Contents ? "contents"
                : line.Kind == TurnLineKind.Stamp && line.Words.Length == 0 ? TimeStamp
                : list ?? ReasonAbove(text);
            list = Furniture.IsList(text) ? reason : list;
            if (reason is not null)
            {
                _dialogue.Omit(source.WholeLine(i + 1), reason);
            }
            else if (draft.Title is null && IsTitle(text) && !_dialogue.IsKept(i + 1))
            {
                draft.Title = text;
                draft.Date ??= DateIn(text);
                draft.Ledger.Add(i + 1, Fate.Structure, "title");
            }
            else
            {
                DropAbove(i, text, isRightAbove: i >= rightAbove);
            }
        }
    }

    string? ReasonAbove(string text)
    {
        if (DateStamp.Parse(text.Split('•')[0].TrimEnd()) is { } date)
        {
            _dialogue.Draft.Date ??= date.Date;
            return "date stamp";
        }
        if (Bylines.Names(text) is { Count: > 0 } names)
        {
            _dialogue.People.AddRange(names);
            return "byline";
        }
        return Furniture.IsHeader(text) ? "meeting header" : Furniture.ReasonAtEdge(text);
    }

    // "Review (2024-03-05 10:00 GMT)"
    static DateOnly? DateIn(string title) =>
        title.Split('(', ')') is [_, var inner, ..] ? DateStamp.Parse(inner)?.Date : null;

    static bool IsTitle(string text) => text.Length <= LongestTitle && text[^1] is not ('.' or ',' or ';' or ':') && char.IsLetterOrDigit(text[0]);

    // What may have been said before anybody had a label.
    void DropAbove(int i, string text, bool isRightAbove)
    {
        const string Above = "text above the transcript";
        if (isRightAbove && text[^1] is '.' or '?' or '!' && text.AsSpan().Count(' ') >= FewestWordsOfSpeech && _isStamped)
        {
            if (!_dialogue.Omit(source.WholeLine(i + 1), Above))
                return;
            _dialogue.Draft.Problems.Add(source.Problem(ProblemCode.OrderDoubtful, Severity.Warning, i + 1, 0,
                "This stands before the first time stamp and is left out", "Write a label and a stamp in front of it if it is spoken"));
            return;
        }
        _dialogue.Drop(new() { Line = i + 1, Ranges = { source.WholeLine(i + 1) } }, Above);
    }

    // From the foot upwards, for as long as the page speaks and nobody else. The only words behind a label are somebody's.
    int EndOfSpeech(int first)
    {
        var end = lines.Count;
        for (; end > first && lines[end - 1].Kind is TurnLineKind.Blank or TurnLineKind.Words; end--)
        {
            if (lines[end - 1].Kind == TurnLineKind.Blank)
                continue;
            var reason = Furniture.ReasonAtEdge(PlainText.Of(source.Lines[end - 1].Text));
            if (reason is null || IsOnlyWords(end - 1) || _dialogue.IsKept(end))
                break;
            _dialogue.Draft.Ledger.Add(end, Fate.Dropped, reason);
        }
        return end;
    }

    bool IsOnlyWords(int i)
    {
        while (--i >= 0 && lines[i].Kind == TurnLineKind.Blank)
        {
        }
        return i >= 0 && lines[i] is { Kind: TurnLineKind.Head, Words: var words } && source.SpanOf(words).IsWhiteSpace();
    }
}
