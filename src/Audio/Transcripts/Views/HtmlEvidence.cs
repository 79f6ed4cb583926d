using System.Collections.Frozen;

namespace Audio.Transcripts.Views;

/// <summary>Whether a text is an HTML page or a part of one, and not captions, XML or text with a tag here and there.</summary>
static class HtmlEvidence
{
    const int FewestTags = 3;

    // What stands further down changes nothing.
    const int MostLines = 400;

    static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["html", "head", "body", "main", "article", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
         "table", "tbody", "tr", "td", "th", "blockquote", "header", "footer", "nav", "aside", "figure", "br", "hr", "pre", "cite", "title", "meta", "center"],
        StringComparer.OrdinalIgnoreCase);

    // What a part of a page may begin with besides.
    static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "b", "i", "u", "em", "strong", "span", "font", "small", "img", "time", "script", "style", "link", "button", "form", "svg", "iframe", "video", "audio"],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsPage(SourceText source)
    {
        int tags = 0, textLines = 0, tagLines = 0;
        var isFirst = true;
        foreach (var line in source.Lines)
        {
            var text = line.Text.AsSpan().Trim();
            if (text.Length > 0 && text[0] == '\uFEFF')
                text = text[1..].TrimStart();
            if (text.IsEmpty)
                continue;
            if (isFirst && text[0] != '<' && !text.Contains('<'))
                isFirst = false;
            if (isFirst && (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || NameAt(text, 0).Equals("html", StringComparison.OrdinalIgnoreCase)))
                return true;
            if (isFirst && NameAt(text, 0) is { IsEmpty: false } name && !Has(Blocks, name) && !Has(Inline, name))
                return false;
            isFirst = isFirst && (text.StartsWith("<?") || text.StartsWith("<!--"));

            var ofLine = Tags(text, FewestTags - tags);
            tags += ofLine;
            textLines++;
            tagLines += Has(Blocks, NameAt(text, 0)) || text.StartsWith("</") ? 1 : 0;
            if (textLines == MostLines)
                break;
        }
        return tags >= FewestTags && tagLines * 2 >= textLines;
    }

    static int Tags(ReadOnlySpan<char> text, int most)
    {
        var tags = 0;
        for (int i; tags < most && (i = text.IndexOf('<')) >= 0; text = text[(i + 1)..])
        {
            if (Has(Blocks, NameAt(text, i)))
                tags++;
        }
        return tags;
    }

    static bool Has(FrozenSet<string> names, ReadOnlySpan<char> name) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    // The name of the tag that opens at a place; empty where none does.
    static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] != '<')
            return [];
        var name = text[(start + 1)..];
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return length < name.Length && name[length] is '>' or ' ' or '/' or '\t' || length == name.Length ? name[..length] : [];
    }
}
