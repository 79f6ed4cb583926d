using Audio.Transcripts.Dialogues;

namespace Audio.Transcripts.Plays;

/// <summary>Reads a printed play: speeches, headings, and stage directions, which are not spoken.</summary>
sealed class PlayReader
{
    const int LongestDirection = 600, MostWordsOfNotice = 6;

    static readonly string[] Movements = ["Enter ", "Exit", "Exeunt", "Re-enter ", "Reenter ", "Curtain", "The curtain ", "Auftritt ", "Entre ", "Sort", "Vorhang", "Ab."];

    readonly SourceText _source;
    readonly ParserOptions _options;
    readonly PlayIndex _index;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _paragraphs;

    // What closes the direction that the line before has opened; 0 for none.
    char _closing;
    bool _inDirection;
    bool _hasSpoken;

    public PlayReader(SourceText source, ParserOptions options)
    {
        (_source, _options, _index) = (source, options, new(source));
        _dialogue = new(source, options);
        _paragraphs = new(source, _dialogue);
    }

    public TranscriptDraft Read()
    {
        _dialogue.People.AddRange(_index.Cast);
        ReadFront();
        var number = _index.Start;
        for (; number <= _source.Lines.Length && !IsEnd(_source.Line(number).Text); number++)
            Read(_source.Line(number));
        for (; number <= _source.Lines.Length; number++)
            _paragraphs.Mark(_source.WholeLine(number), Fate.Dropped, "end of the book");
        return _dialogue.Build();
    }

    // The title, the licence, who takes part.
    void ReadFront()
    {
        var title = TitleRange();
        for (var number = 1; number < Math.Min(_index.Start, _source.Lines.Length + 1); number++)
            _paragraphs.Mark(_source.WholeLine(number), Fate.Dropped, "front matter");
        if (title is { } range)
        {
            _dialogue.Draft.Title = _source.TextOf(range);
            _paragraphs.Mark(_source.WholeLine(range.Line), Fate.Structure, "title");
        }
    }

    SourceRange? TitleRange()
    {
        const string Field = "Title:";
        SourceRange? first = null;
        foreach (var line in _source.Lines.Take(Math.Min(_index.Start, _source.Lines.Length) - 1).Where(l => !l.IsBlank))
        {
            var whole = _source.Trim(_source.WholeLine(line.Number));
            if (line.Text.StartsWith(Field, StringComparison.OrdinalIgnoreCase) && whole.Length > Field.Length)
                return _source.Trim(new(line.Number, Field.Length, line.Text.Length - Field.Length));
            first ??= PlayHeadings.IsCast(line.Text) ? null : whole;
        }
        return first;
    }

    static bool IsEnd(string line) =>
        line.StartsWith("***", StringComparison.Ordinal) && line.Contains("END OF", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("End of Project Gutenberg", StringComparison.OrdinalIgnoreCase) || line.StartsWith("End of the Project Gutenberg", StringComparison.OrdinalIgnoreCase);

    void Read(SourceLine line)
    {
        if (line.IsBlank)
        {
            _paragraphs.End();
            _inDirection = false;
            return;
        }
        if (_closing != 0)
        {
            AddWords(_source.WholeLine(line.Number));
            return;
        }
        if (PlayHeadings.TitleOf(line.Text) is { } title)
        {
            _paragraphs.End();
            _paragraphs.Heading(title, isAnnounced: true, _source.Trim(_source.WholeLine(line.Number)));
            (_hasSpoken, _inDirection) = (false, false);
            return;
        }
        if (_index.Labels.TryGetValue(line.Number, out var label))
        {
            MarkBefore(line, label.Name.Start);
            _paragraphs.Label(label.ToLabel(_source));
            (_hasSpoken, _inDirection) = (true, false);
            AddWords(new(line.Number, label.End, line.Text.Length - label.End));
            return;
        }
        if (_inDirection)
            AddToDirection(line);
        else if (!_paragraphs.IsOpen && IsDirection(line))
            OpenDirection(line);
        else
            AddWords(_source.WholeLine(line.Number));
    }

    // "_Lane._": the mark of the italics.
    void MarkBefore(SourceLine line, int start)
    {
        if (start > 0)
            _paragraphs.Mark(new(line.Number, 0, start), Fate.Structure, "markup");
    }

    bool IsDirection(SourceLine line)
    {
        var text = line.Text.AsSpan().Trim();
        if (text[0] is '[' or '(')
            return text.IndexOf(text[0] == '[' ? ']' : ')') is var close && (close < 0 || text[(close + 1)..].Trim(" .").IsEmpty);
        return Array.Exists(Movements, m => line.Text.AsSpan().TrimStart().StartsWith(m, StringComparison.Ordinal))
            || (!text.ContainsAnyInRange('a', 'z') && text.Count(' ') < MostWordsOfNotice)
            || (!_hasSpoken && !IsWaiting);
    }

    // A name by itself waits for the words below it.
    bool IsWaiting => _dialogue.Paragraphs is [.., { IsLabelled: true, Ranges.Count: 0 }];

    void OpenDirection(SourceLine line)
    {
        _paragraphs.End();
        if (IsWaiting)
        {
            AddWords(_source.WholeLine(line.Number));
            return;
        }
        if (_options.Unlabelled == Unlabelled.Narrator)
            _paragraphs.Words(_source.WholeLine(line.Number), isNarrated: true);
        else
            _paragraphs.Cue(_source.Trim(_source.WholeLine(line.Number)));
        _inDirection = true;
    }

    void AddToDirection(SourceLine line)
    {
        var range = _source.Trim(_source.WholeLine(line.Number));
        _dialogue.Paragraphs[^1].Ranges.Add(range);
    }

    // A speech without what its speaker does meanwhile: "[Sits down.]", "(_aside_)".
    void AddWords(SourceRange range)
    {
        var text = _source.Line(range.Line).Text;
        var from = range.Start;
        for (var i = from; i < range.End; i++)
        {
            if (_closing == 0 && text[i] == '[' && !IsClosed(range.Line, i))
            {
                // "[Exeunt." at the end of a speech is seldom closed.
                _paragraphs.Words(new(range.Line, from, i - from));
                _paragraphs.Mark(new(range.Line, i, range.End - i), Fate.Dropped, "stage direction");
                return;
            }
            if (_closing == 0 && (text[i] == '[' || (text[i] == '(' && IsAside(text, i, range))) && IsClosed(range.Line, i))
            {
                _paragraphs.Words(new(range.Line, from, i - from));
                _closing = text[i] == '[' ? ']' : ')';
                from = i;
            }
            else if (_closing != 0 && text[i] == _closing)
            {
                _closing = '\0';
                var end = i + 1;
                // "LANE [aside]. Yes."
                if (end < range.End && text[end] is '.' or ',' && !HasWords)
                    end++;
                _paragraphs.Mark(new(range.Line, from, end - from), Fate.Dropped, "stage direction");
                from = end;
                i = end - 1;
            }
        }
        if (_closing != 0)
            _paragraphs.Mark(new(range.Line, from, range.End - from), Fate.Dropped, "stage direction");
        else
            _paragraphs.Words(new(range.Line, from, range.End - from));
    }

    bool HasWords => _paragraphs.IsOpen;

    // Parentheses may be part of what is said; at the start of a speech they are not.
    bool IsAside(string text, int open, SourceRange range) => !HasWords && text.AsSpan(range.Start, open - range.Start).Trim(" .*").IsEmpty;

    bool IsClosed(int line, int open)
    {
        var closing = _source.Line(line).Text[open] == '[' ? ']' : ')';
        for (int number = line, left = LongestDirection; left > 0 && number <= _source.Lines.Length && !_source.Line(number).IsBlank; number++)
        {
            var text = _source.Line(number).Text.AsSpan(number == line ? open : 0);
            if (text[..Math.Min(text.Length, left)].Contains(closing))
                return true;
            left -= text.Length + 1;
        }
        return false;
    }
}
