namespace Audio.Transcripts.Pages;

/// <summary>Lines that only say who wrote the page. Takes plain text.</summary>
static class Bylines
{
    const int LongestLine = 160;

    /// <summary>The names of <c>By Jo Doe, Al Roe and Flo Poe</c>; empty where the line is something else.</summary>
    public static IReadOnlyList<string> Names(string text)
    {
        if (text.Length > LongestLine || !text.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            return [];
        var names = text[3..].Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace("&", ",", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(names, IsName) ? names : [];
    }

    // "By" and "and" in other languages.
    static readonly (string By, string And)[] Foreign =
        [("Von ", " und "), ("Text: ", " und "), ("Par ", " et "), ("Por ", " y "), ("Por ", " e "), ("Di ", " e "), ("Door ", " en "), ("بقلم ", " و")];

    /// <summary>The same in other languages, <c>Von Katrin Weiß</c>, where it stands above the page's own words and is not how a sentence begins.</summary>
    public static IReadOnlyList<string> NamesInHeader(string text)
    {
        if (text.Length > LongestLine)
            return [];
        foreach (var (by, and) in Foreign)
        {
            if (text.StartsWith(by, StringComparison.Ordinal) && Names("By " + text[by.Length..].Replace(and, ",", StringComparison.Ordinal)) is { Count: > 0 } names)
                return names;
        }
        return Names(text);
    }

    /// <summary>Whether a line is a person's name and nothing else: two to four capitalised words.</summary>
    public static bool IsName(string text)
    {
        if (text.Length > LongestLine)
            return false;
        var words = text.Split(' ');
        return !text.Equals("the end", StringComparison.OrdinalIgnoreCase) && words.Length is >= 2 and <= 4
            && Array.TrueForAll(words, w => w.Length > 0 && char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '\'' or '’' or '-' or '.'))
            && (text[^1] != '.' || text.EndsWith(" Jr.", StringComparison.Ordinal));
    }
}
