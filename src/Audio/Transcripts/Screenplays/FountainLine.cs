using Audio.Transcripts.Records;

namespace Audio.Transcripts.Screenplays;

enum FountainKind
{
    Action,

    /// <summary>A character's name above what it says.</summary>
    Character,
    Scene,
    Section,
    Synopsis,
    Transition,
    Centred,
    Lyric,
    PageBreak,
}

/// <summary>What a line of a screenplay is outside dialogue, by the syntax of Fountain 1.1 (fountain.io/syntax).</summary>
/// <param name="Kind">What it is, if the lines round it allow it: a character needs a blank line above and words below.</param>
/// <param name="Start">Where its text starts behind the mark that forces its kind.</param>
/// <param name="End">Where its text ends before the mark that closes it.</param>
readonly record struct FountainLine(FountainKind Kind, int Start, int End)
{
    const int LongestName = 60, MostWords = 6, LongestMark = 200;
    static readonly Pattern SceneShape = new(
        @"^(\d{1,4}[A-Z]?[.)]?\s+)?(INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I\.?/E)(\.|\s)", ignoreCase: true);

    static readonly Pattern TransitionShape = new(
        @"^(.* TO:|FADE (IN|OUT|UP|TO BLACK|TO WHITE)[.:]?|(SMASH |MATCH |JUMP |HARD )?CUT TO[ A-Z]*[.:]|(SMASH|MATCH|JUMP) CUT[.:]?|DISSOLVE[.:]?|BLACKOUT\.?|INTERCUT[ A-Z'-]*[.:]?|THE END\.?|END\.?|FIN\.?)$");

    static readonly Pattern Extensions = new(@"(\s*\([^()]*\))*\s*\^?$");

    /// <param name="text">Without white space at its end.</param>
    public static FountainLine Of(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (start == text.Length)
            return new(FountainKind.Action, start, start);
        switch (text[start])
        {
            case '.' when start + 1 < text.Length && char.IsLetterOrDigit(text[start + 1]):
                return new(FountainKind.Scene, start + 1, SceneEnd(text));
            case '#':
                return new(FountainKind.Section, text.Length - text.AsSpan(start).TrimStart('#').Length, text.Length);
            case '=':
                return new(text.AsSpan(start).ContainsAnyExcept('=') ? FountainKind.Synopsis : FountainKind.PageBreak, start, text.Length);
            case '!':
                return new(FountainKind.Action, start + 1, text.Length);
            case '@' when start + 1 < text.Length && char.IsLetter(text[start + 1]):
                return new(FountainKind.Character, start + 1, NameEnd(text, start + 1));
            case '>':
                return text.EndsWith('<') && text.Length > start + 1
                    ? new(FountainKind.Centred, start + 1, text.Length - 1)
                    : new(FountainKind.Transition, start, text.Length);
            case '~':
                return new(FountainKind.Lyric, start + 1, text.Length);
        }

        if (text.Length <= LongestMark && SceneShape.IsMatch(text.AsSpan(start)))
            return new(FountainKind.Scene, start + NumberLength(text.AsSpan(start)), SceneEnd(text));
        if (text.Length > LongestMark || HasSmallLetters(text))
            return new(FountainKind.Action, start, text.Length);
        if (TransitionShape.IsMatch(text.AsSpan(start)))
            return new(FountainKind.Transition, start, text.Length);
        var end = NameEnd(text, start);
        return IsName(text[start..end]) ? new(FountainKind.Character, start, end) : new(FountainKind.Action, start, text.Length);
    }

    // "12. INT. HOUSE": shooting scripts count the scenes.
    static int NumberLength(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) ? text.Length - text[text.IndexOfAny(' ', '\t')..].TrimStart().Length : 0;

    // Small letters are allowed in extensions and in McDUCK.
    static bool HasSmallLetters(string text)
    {
        var end = text.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? open : text.Length;
        return text.AsSpan(0, end).ContainsAnyInRange('a', 'z') && !Array.TrueForAll(text[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries), CapitalLabel.IsCapitals);
    }

    static int NameEnd(string text, int start)
    {
        if (text.Length - start > LongestMark)
            return text.Length;
        var end = start + Extensions.Match(text[start..]).Index;
        return end > start ? end : text.Length;
    }

    // "INT. HOUSE - DAY #12A#"
    static int SceneEnd(string text)
    {
        if (text[^1] != '#')
            return text.Length;
        var open = text.LastIndexOf('#', text.Length - 2);
        return open > 4 ? text.AsSpan(0, open).TrimEnd().Length : text.Length;
    }

    // What ends as a sentence or a heading does is no name.
    static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsLetterOrDigit(name[0]) && name.Any(char.IsUpper)
        && (char.IsLetterOrDigit(name[^1]) || name.EndsWith("JR.", StringComparison.Ordinal) || name[^1] == '\'')
        && name.Count(c => c == ' ') < MostWords && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '\'' or '’' or '-' or '#' or '&' or '/' or ',');
}
