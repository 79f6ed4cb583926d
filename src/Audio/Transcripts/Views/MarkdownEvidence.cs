namespace Audio.Transcripts.Views;

/// <summary>Tells Markdown from plain text, in which an asterisk is an asterisk.</summary>
static class MarkdownEvidence
{
    const int SampleLength = 1 << 17;
    const int LongestLabel = 80;

    // Marks of one kind prove it where they keep coming back.
    const int Recurring = 3;

    public static bool IsMarkdown(SourceText source)
    {
        if (source.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || source.Name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
            return true;

        int labels = 0, links = 0, headings = 0, escapes = 0, fences = 0, length = 0;
        foreach (var line in source.Lines)
        {
            var text = line.Text.AsSpan().Trim();
            if (text.IsEmpty)
                continue;
            if (length == 0 && IsOtherMarkup(text))
                return false;
            labels += IsBoldLabel(text) || IsBoldLabel(line.Text.AsSpan(BoldNames.SkipStamp(line.Text))) ? 1 : 0;
            links += text.Contains("](http", StringComparison.Ordinal) ? 1 : 0;
            headings += IsHeading(text) ? 1 : 0;
            escapes += text.Contains("\\[", StringComparison.Ordinal) || text.Contains("\\]", StringComparison.Ordinal) ? 1 : 0;
            fences += IsFence(text) ? 1 : 0;
            length += text.Length;
            if (length > SampleLength)
                break;
        }
        var kinds = new[] { labels, links, headings, escapes, fences }.Count(n => n > 0);
        return kinds >= 2 || labels >= Recurring || links >= Recurring || escapes >= Recurring;
    }

    /// <summary>Whether a trimmed line opens or closes a block of code.</summary>
    public static bool IsFence(ReadOnlySpan<char> text) =>
        text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal);

    static bool IsHeading(ReadOnlySpan<char> text)
    {
        var marks = text.Length - text.TrimStart('#').Length;
        return marks is >= 1 and <= 6 && marks < text.Length && text[marks] == ' ';
    }

    // "**Name:** text", "__Name__: text".
    static bool IsBoldLabel(ReadOnlySpan<char> text)
    {
        var mark = text.StartsWith("**", StringComparison.Ordinal) ? "**" : text.StartsWith("__", StringComparison.Ordinal) ? "__" : null;
        if (mark is null || text.Length < 5)
            return false;
        var close = text[2..Math.Min(text.Length, LongestLabel)].IndexOf(mark, StringComparison.Ordinal);
        return close > 0 && char.IsLetter(text[2..][0]);
    }

    // Data, pages and captions may have the same marks, and mean something else by them.
    static bool IsOtherMarkup(ReadOnlySpan<char> text) =>
        text[0] is '{' or '<' || text.StartsWith("[{", StringComparison.Ordinal) || text.SequenceEqual("[") || text.StartsWith("WEBVTT", StringComparison.Ordinal);
}
