using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Audio.Transcripts.Views;

/// <summary>Finds the marks of a piece of Markdown, and what its reader does not see.</summary>
sealed class MarkdownMarks(MarkdownPiece piece, BoldNames names, MarkedLabels labels)
{
    const int LongestLabel = 80;

    readonly string _text = piece.Text;

    public void Find(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            if (node is Inline inline)
                Find(inline);
            else
                Find((Block)node);
        }
        for (var line = 0; line < piece.Lines; line++)
        {
            FindLooseLabel(line);
            var (start, end) = (piece.StartOf(line), piece.EndOf(line));
            if (names.ColonOf(_text[start..end]) is { } colon)
                piece.Colons.Add(start + colon);
            ShapeLabel(start, labels.At(_text[start..end]));
            FindFootnotes(line);
        }
    }

    // "**kushti()**:" is a label, and gets the look of one.
    void ShapeLabel(int line, (int Start, int NameEnd, int End)? label)
    {
        if (label is not (var start, var nameEnd, var end))
            return;
        piece.Cut(line + nameEnd, line + end);
        if (char.IsLower(_text[line + start]))
            piece.Entities[line + start] = (1, char.ToUpperInvariant(_text[line + start]).ToString());
    }

    void Find(Inline inline)
    {
        var span = inline.Span;
        switch (inline)
        {
            case EmphasisInline { DelimiterChar: '~' }:
                piece.Cut(span, MarkdownFate.StruckOut);
                break;
            case EmphasisInline emphasis:
                CutEnds(span, emphasis.DelimiterCount);
                break;
            case LinkInline { IsImage: true }:
                piece.Cut(span, MarkdownFate.Picture);
                break;
            case LinkInline { IsAutoLink: false } link when link.Reference is null || IsAddress(link.Url):
                piece.Cut(span.Start, span.Start + 1);
                piece.Cut((link.LastChild?.Span.End ?? span.Start) + 1, span.End + 1);
                break;
            case LiteralInline { IsFirstCharacterEscaped: true } when _text[span.Start] == '\\':
                piece.Cut(span.Start, span.Start + 1);
                break;
            case HtmlEntityInline entity:
                piece.Entities[span.Start] = (span.Length, entity.Transcoded.ToString());
                break;
            case CodeInline code:
                CutEnds(span, code.DelimiterCount);
                break;
            case AutolinkInline:
                CutEnds(span, 1);
                break;
            case LineBreakInline { IsBackslash: true }:
                piece.Cut(span.Start, span.Start + 1);
                break;
            case HtmlInline:
                HtmlTags.Cut(piece, span);
                break;
        }
    }

    void Find(Block block)
    {
        var span = block.Span;
        switch (block)
        {
            case Markdig.Syntax.HtmlBlock:
                HtmlTags.Cut(piece, span);
                break;
            case ThematicBreakBlock:
                piece.Cut(span);
                break;
            case HeadingBlock heading:
                FindHeading(heading);
                break;
            case QuoteBlock:
                FindQuoteMarks(span);
                break;
            case ListItemBlock { Order: 0 } when _text[span.Start] is '-' or '*' or '+':
                piece.Cut(span.Start, span.Start + 1);
                piece.Paragraphs.Add(piece.LineAt(span.Start));
                break;
            case ListItemBlock { Order: > 0, Parent: ListBlock { Count: > 1 } }:
                piece.Paragraphs.Add(piece.LineAt(span.Start));
                break;
            case LinkReferenceDefinition definition when IsAddress(definition.Url):
                piece.Cut(span, MarkdownFate.LinkDefinition);
                break;
            case Table:
                FindCells(span);
                break;
        }
    }

    // "[SPEAKER_00]: Yes" has the shape of a definition.
    static bool IsAddress(string? url) =>
        url is not null && (url.Contains("://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal) || url.StartsWith('#'));

    void CutEnds(SourceSpan span, int length)
    {
        piece.Cut(span.Start, span.Start + length);
        piece.Cut(span.End + 1 - length, span.End + 1);
    }

    // A line under the text, or number signs behind it, say nothing more.
    void FindHeading(HeadingBlock heading)
    {
        var last = piece.LineAt(heading.Span.End);
        var start = heading.IsSetext ? piece.StartOf(last) : heading.Span.End + 1;
        var end = piece.EndOf(last);
        if (heading.IsSetext || (start < end && _text.AsSpan(start, end - start).Trim(" #\t").IsEmpty))
            piece.Cut(start, end);
    }

    // ">> JUDY:" is how captions mark who speaks, and no quotation of a quotation.
    void FindQuoteMarks(SourceSpan span)
    {
        for (var line = piece.LineAt(span.Start); line <= piece.LineAt(span.End); line++)
        {
            var end = piece.EndOf(line);
            var i = SkipSpace(piece.StartOf(line), end);
            while (i < end && _text[i] == '>' && !(i + 1 < end && _text[i + 1] == '>'))
            {
                piece.Cut(i, i + 1);
                i = SkipSpace(i + 1, end);
            }
        }
    }

    int SkipSpace(int from, int end)
    {
        while (from < end && char.IsWhiteSpace(_text[from]))
            from++;
        return from;
    }

    void FindCells(SourceSpan span)
    {
        for (var line = piece.LineAt(span.Start); line <= piece.LineAt(span.End); line++)
        {
            var (start, end) = (piece.StartOf(line), piece.EndOf(line));
            piece.Paragraphs.Add(line);
            if (_text.AsSpan(start, end - start).Trim("|:- \t").IsEmpty)
            {
                piece.Cut(start, end);
                continue;
            }
            for (var i = start; i < end; i++)
            {
                if (_text[i] == '|' && (i == start || _text[i - 1] != '\\'))
                    piece.Cut(i, i + 1, MarkdownFate.CellEnd);
            }
        }
    }

    // "**Name: **text" is no emphasis to a parser, but to whoever wrote it.
    void FindLooseLabel(int line)
    {
        var end = piece.EndOf(line);
        var start = piece.StartOf(line) + BoldNames.SkipStamp(_text[piece.StartOf(line)..end]);
        if (start + 4 >= end || !(IsPair(start, '*') || IsPair(start, '_')))
            return;
        for (var i = start + 3; i + 1 < end && i < start + LongestLabel; i++)
        {
            if (IsPair(i, _text[start]))
            {
                piece.Cut(start, start + 2);
                piece.Cut(i, i + 2);
                return;
            }
        }
    }

    bool IsPair(int i, char mark) => _text[i] == mark && _text[i + 1] == mark && piece.IsKept(i) && piece.IsKept(i + 1);

    // "[^1]", and the whole line where it is the note itself.
    void FindFootnotes(int line)
    {
        var (start, end) = (piece.StartOf(line), piece.EndOf(line));
        for (var i = start; i + 3 < end; i++)
        {
            i = _text.IndexOf("[^", i, end - i, StringComparison.Ordinal);
            if (i < 0)
                return;
            var close = _text.IndexOf(']', i, Math.Min(end - i, 20));
            if (close < i + 3 || !_text.AsSpan(i + 2, close - i - 2).ContainsAnyExceptInRange('\0', ' '))
                continue;
            var isNote = i == SkipSpace(start, end) && close + 1 < end && _text[close + 1] == ':';
            piece.Cut(i, isNote ? end : close + 1, MarkdownFate.Footnote);
            i = close;
        }
    }
}
