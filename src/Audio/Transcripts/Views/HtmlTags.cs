using System.Collections.Frozen;
using Markdig.Syntax;

namespace Audio.Transcripts.Views;

/// <summary>Takes the tags of HTML out of Markdown. What else stands in angle brackets may be a speaker.</summary>
static class HtmlTags
{
    const int LongestTag = 1000;

    static readonly FrozenSet<string> Known = new[]
    {
        "a", "abbr", "audio", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "del", "details", "div", "em", "figcaption", "figure",
        "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "section",
        "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "u", "ul", "video",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Cut(MarkdownPiece piece, SourceSpan span)
    {
        var text = piece.Text;
        for (var i = span.Start; i <= span.End; i++)
        {
            i = text.IndexOf('<', i, span.End + 1 - i);
            if (i < 0)
                return;
            var isComment = text.AsSpan(i).StartsWith("<!--", StringComparison.Ordinal);
            var close = isComment ? text.IndexOf("-->", i, span.End + 1 - i, StringComparison.Ordinal) + 2 : text.IndexOf('>', i, Math.Min(LongestTag, span.End + 1 - i));
            if (close <= i)
                continue;
            if (isComment)
                piece.Cut(i, close + 1, MarkdownFate.Comment);
            else if (Names.Contains(NameOf(text.AsSpan(i + 1, close - i - 1))))
                piece.Cut(i, close + 1);
            i = close;
        }
    }

    static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAnyExcept(Letters);
        return end < 0 ? tag : tag[..end];
    }

    static System.Buffers.SearchValues<char> Letters { get; } = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");
}
