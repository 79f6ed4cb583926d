namespace Audio.Transcripts.Screenplays;

/// <summary>
/// A screenplay without what nobody is to read: comments (<c>/* … */</c>) and notes (<c>[[ … ]]</c>), over lines if need be,
/// and the stars and underscores of emphasis. It has the lines of the file.
/// </summary>
sealed class FountainView
{
    readonly SourceText _source;
    readonly ViewBuilder _view;
    readonly int[] _lastClose;
    (int Line, int Column) _lastCommentEnd = (0, -1);
    string? _until;
    SourceRange _from;

    public FountainView(SourceText source)
    {
        _source = source;
        _view = new(source);
        _lastClose = NoteEnds();
        foreach (var line in source.Lines)
        {
            Read(line);
            _view.EndLine();
        }
        Text = _view.Build();
    }

    public SourceText Text { get; }

    /// <summary>Where the first comment opens that never closes; null where every one does.</summary>
    public SourceRange? UnclosedComment { get; private set; }

    // For every line, the last line of its paragraph in which a note ends.
    int[] NoteEnds()
    {
        var ends = new int[_source.Lines.Length + 2];
        for (var number = _source.Lines.Length; number >= 1; number--)
        {
            var text = _source.Line(number).Text;
            ends[number] = ends[number + 1] > 0 && text.Length > 0 ? ends[number + 1] : text.Contains("]]", StringComparison.Ordinal) ? number : 0;
            if (_lastCommentEnd.Line == 0 && text.LastIndexOf("*/", StringComparison.Ordinal) is var end and >= 0)
                _lastCommentEnd = (number, end);
        }
        return ends;
    }

    void Read(SourceLine line)
    {
        var (text, from, i) = (line.Text, 0, 0);
        if (_until is not null)
            _from = new(line.Number, 0, 0);
        while (i < text.Length)
        {
            if (_until is not null)
            {
                var end = text.IndexOf(_until, i, StringComparison.Ordinal);
                from = i = end < 0 ? text.Length : end + 2;
                _view.Omit(_from with { Length = i - _from.Start }, _until == "*/" ? "comment" : "note of the writer");
                _until = end < 0 ? _until : null;
                continue;
            }

            var skip = Skip(line.Number, text, i);
            if (skip == 0)
            {
                i++;
                continue;
            }
            _view.Append(new SourceRange(line.Number, from, i - from));
            _from = new(line.Number, i, 0);
            i += skip;
            from = i;
            // What is escaped stands for itself.
            if (text[i - 1] == '\\')
                i++;
        }
        _view.Append(new SourceRange(line.Number, from, text.Length - from));
    }

    // How much of the text is a mark that goes.
    int Skip(int line, string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        switch (text[i])
        {
            case '/' when next == '*':
                if ((line, i + 2).CompareTo(_lastCommentEnd) <= 0)
                {
                    _until = "*/";
                    return 2;
                }
                UnclosedComment ??= new(line, i, 2);
                return 0;
            case '[' when next == '[' && (_lastClose[line] > line || text.IndexOf("]]", i, StringComparison.Ordinal) > 0):
                _until = "]]";
                return 2;
            case '\\' when next is '*' or '_':
                return 1;
            case '*' or '_':
                return IsEmphasis(text, i) ? 1 : 0;
            default:
                return 0;
        }
    }

    static bool IsEmphasis(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        var after = i + 1 < text.Length ? text[i + 1] : ' ';
        return !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)) && !(text[i] == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after));
    }
}
