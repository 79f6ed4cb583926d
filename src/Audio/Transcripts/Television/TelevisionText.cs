using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Television;

/// <summary>
/// Makes the view of a rush transcript that is read: without stamps, header and end marks, and with the lines of a paragraph
/// that was wrapped to a width put together again.
/// </summary>
sealed class TelevisionText(SourceText source)
{
    // Networks wrap near 75 columns; wider lines are paragraphs, and a few may stick out.
    const int NarrowestColumn = 50, WidestColumn = 100, FewestWrapped = 4;

    // How far down a page its header may reach.
    const int HeaderLines = 60;

    // How much of a line tells whether it opens a turn.
    const int Opening = 200;

    // Typists leave a few columns.
    const int Slack = 4;

    static readonly Pattern Stamp = new(@"\[\d{1,2}:\d{2}:\d{2}\]");

    static readonly Pattern EndMark = new(@"^(\(|\[|-+ ?)?(ENDS?|End of transcript|END OF TRANSCRIPT)\.?(\)|\]| ?-+)?$|^#{2,}$|^# # #$");

    static readonly Pattern Order = new(@"^TO ORDER A (VIDEO|COPY|VIDEOTAPE)");

    static readonly Pattern Way = new(@"^(Return to Transcripts main page|CNN(\.com)? Transcripts?|CNN\.com - Transcripts|Transcript Providers|Shows By Category:?)$", ignoreCase: true);

    static readonly Pattern Opener = new(@"^\W*\p{Lu}[\p{Lu}\p{Mn} .'’`&#-]{1,60}(,[^:]{0,120}|\([^:]{0,80})?:|^\s*[(\[>]");

    readonly ViewBuilder _view = new(source);
    readonly int _width = Width(source);

    /// <summary>The line of the source that is the headline; 0 where that is left to the page.</summary>
    public int Headline { get; private set; }

    int _headerEnd;

    public SourceText Build()
    {
        FindHeader();
        var (last, blank) = (0, 0);
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
            {
                blank++;
                continue;
            }
            var omission = OmissionOf(line);
            if (omission is null && last > 0 && GoesOn(last, line, blank))
                _view.Append(" ");
            else
                Break(blank);
            (last, blank) = (omission is null ? line.Number : 0, 0);
            if (omission is null)
                Take(line);
            else
                _view.Omit(source.WholeLine(line.Number), omission);
        }
        return _view.Build();
    }

    // Blank lines mean something to those who look for lost labels.
    void Break(int blank)
    {
        if (!_view.IsAtLineStart)
            _view.EndLine();
        for (var i = 0; i < blank; i++)
            _view.EndLine();
    }

    // Stamps may stand amid a sentence.
    void Take(SourceLine line)
    {
        var from = 0;
        for (var stamp = Stamp.Match(line.Text); stamp.Success; stamp = stamp.NextMatch())
        {
            _view.Append(new SourceRange(line.Number, from, stamp.Index - from));
            // Of the two spaces round it one stays.
            var end = stamp.Index + stamp.Length;
            end += end < line.Text.Length && line.Text[end] == ' ' && (stamp.Index == 0 || line.Text[stamp.Index - 1] == ' ') ? 1 : 0;
            _view.Omit(new(line.Number, stamp.Index, end - stamp.Index), "time stamp");
            from = end;
        }
        _view.Append(new SourceRange(line.Number, from, line.Text.Length - from));
    }

    // Above the time at which it aired stand the show and, nearest to it, the headline.
    void FindHeader()
    {
        foreach (var line in source.Lines.Take(HeaderLines))
        {
            var text = PlainText.Of(line.Text);
            if (text.StartsWith("Aired ", StringComparison.Ordinal) && DateStamp.Parse(text) is not null)
            {
                _headerEnd = line.Number;
                return;
            }
            if (text.Length > 0 && !Way.IsMatch(text))
                Headline = line.Number;
        }
        Headline = 0;
    }

    string? OmissionOf(SourceLine line)
    {
        var text = line.Text.AsSpan().Trim();
        return text.Length is 0 or > 400 ? null
            : line.Number < _headerEnd && line.Number != Headline ? "page header"
            : EndMark.IsMatch(text) ? "end mark"
            : Way.IsMatch(text) ? "page header"
            : Order.IsMatch(text) ? "copyright notice"
            : null;
    }

    // A wrapped line, or one of a copy that has a blank line behind every line: that ends amid a sentence.
    bool GoesOn(int last, SourceLine line, int blank)
    {
        var above = source.Line(last).Text.AsSpan().TrimEnd();
        var below = line.Text.AsSpan().TrimStart();
        if (last == Headline || Opener.IsMatch(below[..Math.Min(below.Length, Opening)]))
            return false;
        return blank switch
        {
            0 => _width > 0 && line.Text.Length <= _width && above.Length + 1 + FirstWord(below) > Math.Min(_width, WidestColumn) - Slack,
            1 => above.Length is >= NarrowestColumn and <= WidestColumn && char.IsLower(below[0]) && (char.IsLetter(above[^1]) || above[^1] is ',' or ';'),
            _ => false,
        };
    }

    static int FirstWord(ReadOnlySpan<char> line) => line.IndexOf(' ') is >= 0 and var length ? length : line.Length;

    // The column that most lines keep to; 0 where the text is not wrapped.
    static int Width(SourceText source)
    {
        var (wrapped, width, wide) = (0, 0, 0);
        for (var i = 1; i < source.Lines.Length; i++)
        {
            var length = source.Lines[i - 1].Text.TrimEnd().Length;
            wide += length > WidestColumn ? 1 : 0;
            if (source.Lines[i].IsBlank || length is < NarrowestColumn or > WidestColumn)
                continue;
            wrapped++;
            width = Math.Max(width, length);
        }
        return wrapped >= FewestWrapped && wrapped > wide * 4 ? width : 0;
    }
}
