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
        return Array.TrueForAll(names, n => IsName(n) || IsShortened(n)) ? names : [];
    }

    // "Peter P."
    static bool IsShortened(string name) => name is [.., ' ', >= 'A' and <= 'Z', '.'] && !name.AsSpan(0, name.Length - 3).Contains(' ') && char.IsUpper(name[0]) && name[..^3].All(c => char.IsLetter(c) || c is '-');

    // "Propos recueillis par Jean Dubois", "Das Gespräch führte Jo Holm."
    static readonly Pattern Asked = new(
        @"^(propos recueillis( et [a-zé]+)? par|(entretien|interview|entrevue) (réalisée?|menée?|conduite?) par|(das |dieses )?(gespräch|interview) führten?|die fragen stellten?|entrevista (realizada|hecha) por|intervista (a cura )?di|entrevista (feita|conduzida) por|interview door) ",
        ignoreCase: true);

    /// <summary>Whether a line begins as those do that say who asked the questions.</summary>
    public static bool TellWhoAsked(string text) => Asked.IsMatch(text);

    /// <summary>The names of such a line; empty where something else stands in it.</summary>
    public static IReadOnlyList<string> NamesOfWhoAsked(string text) =>
        text.Length <= LongestLine && Asked.Match(text) is { Success: true } asked
            ? Names("By " + Conjunction.Replace(text[asked.Length..].TrimEnd('.'), ","))
            : [];

    static readonly Pattern Conjunction = new(" (und|et|y|e|en) ");

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
        return NamesOfWhoAsked(text) is { Count: > 0 } asked ? asked : Names(text);
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
