using System.Text.RegularExpressions;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Television;

/// <summary>
/// Makes the view of a rush transcript that is read: without stamps, header and end marks, and with the lines of a paragraph
/// that was wrapped to a width put together again.
/// </summary>
sealed class TelevisionText(SourceText source)
{
    const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // Networks wrap near 75 columns; wider lines are paragraphs, and a few may stick out.
    const int NarrowestColumn = 50, WidestColumn = 100, FewestWrapped = 4;

    // How far down a page its header may reach.
    const int HeaderLines = 60;

    static readonly Regex Stamp = new(@"\[\d{1,2}:\d{2}:\d{2}\]", Options);

    static readonly Regex EndMark = new(@"^(\(|\[|-+ ?)?(ENDS?|End of transcript|END OF TRANSCRIPT)\.?(\)|\]| ?-+)?$|^#{2,}$|^# # #$", Options);

    static readonly Regex Order = new(@"^TO ORDER A (VIDEO|COPY|VIDEOTAPE)", Options);

    static readonly Regex Way = new(@"^(Return to Transcripts main page|CNN(\.com)? Transcripts?|CNN\.com - Transcripts|Transcript Providers|Shows By Category:?)$",
        Options | RegexOptions.IgnoreCase);

    static readonly Regex Opener = new(@"^\W*\p{Lu}[\p{Lu}\p{Mn} .'’`&#-]{1,60}(,[^:]{0,120}|\([^:]{0,80})?:|^\s*[(\[>]", Options);

    readonly ViewBuilder _view = new(source);
    readonly int _width = Width(source);

    /// <summary>The line of the source that is the headline; 0 where that is left to the page.</summary>
    int _headline;

    int _headerEnd;

    public SourceText Build()
    {
        FindHeader();
        var last = 0;
        foreach (var line in source.Lines)
        {
            if (OmissionOf(line) is { } reason)
            {
                Break();
                _view.Omit(source.WholeLine(line.Number), reason);
                _view.EndLine();
                last = 0;
                continue;
            }
            if (line.IsBlank || !GoesOn(last, line))
                Break();
            else
                _view.Append(" ");
            Take(line);
            last = line.IsBlank ? 0 : line.Number;
            if (line.IsBlank)
                _view.EndLine();
        }
        return _view.Build();
    }

    void Break()
    {
        if (!_view.IsAtLineStart)
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
                _headline = line.Number;
        }
        _headline = 0;
    }

    string? OmissionOf(SourceLine line)
    {
        var text = line.Text.AsSpan().Trim();
        return text.Length is 0 or > 400 ? null
            : line.Number < _headerEnd && line.Number != _headline ? "page header"
            : EndMark.IsMatch(text) ? "end mark"
            : Way.IsMatch(text) ? "page header"
            : Order.IsMatch(text) ? "copyright notice"
            : null;
    }

    bool GoesOn(int last, SourceLine line) =>
        last > 0 && last != _headline && _width > 0 && line.Text.Length <= _width && !Opener.IsMatch(line.Text.AsSpan(0, Math.Min(line.Text.Length, 200)))
        && !_view.IsAtLineStart && source.Line(last).Text.TrimEnd().Length + 1 + FirstWord(line.Text) > Math.Min(_width, WidestColumn) - Slack;

    // Typists leave a few columns.
    const int Slack = 4;

    static int FirstWord(string line)
    {
        var word = line.AsSpan().TrimStart();
        return word.IndexOf(' ') is >= 0 and var length ? length : word.Length;
    }

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
