using System.Buffers;

namespace Audio.Transcripts.Pages;

/// <summary>Knows a row of links above a text: where the page stands in its site, <c>Home › News › Science</c>, and menus. Takes plain text.</summary>
static class Menus
{
    const int LongestLine = 160, LongestEntry = 40, MostWords = 4, FewestEntries = 3;

    static readonly SearchValues<char> Steps = SearchValues.Create("›»>→▸|/");

    public static bool Is(string text)
    {
        if (text.Length > LongestLine || text.AsSpan().IndexOfAny(Steps) is not (> 0 and var first) || text[^1] is '.' or '?' or '!' || text.Contains(": ", StringComparison.Ordinal))
            return false;
        var sign = text[first];
        var entries = text.Split(sign, StringSplitOptions.TrimEntries);
        // "Rock/pop" is a word, and "News | The Courier" the title of a page.
        return entries.Length >= (sign is '|' or '/' ? FewestEntries : 2)
            && text.Split($" {sign} ").Length == entries.Length
            && Array.TrueForAll(entries, IsEntry);
    }

    static bool IsEntry(string entry) =>
        entry.Length is > 0 and <= LongestEntry && entry.AsSpan().Count(' ') < MostWords && char.IsLetterOrDigit(entry[0]) && !char.IsLower(entry[0]);
}
