using System.Net;

namespace Audio.Transcripts;

/// <summary>The character references of HTML and XML, such as <c>&amp;#8212;</c>.</summary>
static class Entities
{
    const int Longest = 12;

    /// <summary>Puts a range at the end of a view's line, with what its references stand for. Linear.</summary>
    public static void Append(ViewBuilder view, SourceText source, SourceRange range)
    {
        var text = source.Line(range.Line).Text;
        var from = range.Start;
        for (var i = text.IndexOf('&', from, range.End - from); i >= 0; i = text.IndexOf('&', i, range.End - i))
        {
            var end = text.IndexOf(';', i, Math.Min(Longest, range.End - i)) + 1;
            var decoded = end > 0 ? WebUtility.HtmlDecode(text[i..end]) : "";
            if (end == 0 || decoded.Length == end - i || string.IsNullOrWhiteSpace(decoded))
            {
                i++;
                continue;
            }
            view.Append(new SourceRange(range.Line, from, i - from)).Append(decoded, new SourceRange(range.Line, i, end - i));
            from = i = end;
        }
        view.Append(new SourceRange(range.Line, from, range.End - from));
    }
}
