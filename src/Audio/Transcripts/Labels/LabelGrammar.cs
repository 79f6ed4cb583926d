using System.Collections.Frozen;
using System.Globalization;
using Audio.Transcripts.Names;
using Audio.Transcripts.Notes;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Labels;

/// <summary>
/// The shape of a label: <c>[title] name [, role] [(role)] :</c>. The colon is the first outside quotation marks and
/// parentheses, with those that follow it at once.
/// </summary>
sealed class LabelGrammar
{
    const int LongestLabel = 200;
    const int MostWords = 6;
    const int MostTitleCaseWords = 4;
    const int LongestInParentheses = 42, ShortestOffice = 8, LongestOffice = 110;

    // Where words are not parted by spaces, a name has so many characters.
    const int LongestUncased = 24;

    /// <summary>The colon of Chinese and Japanese.</summary>
    public const char WideColon = '：';

    static readonly FrozenSet<string> Particles = Set("de", "da", "di", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ten", "ter",
        "bin", "bint", "ibn", "al", "el", "y", "dos", "das", "and", "&", "of");

    // Ends a sentence before a label; no initials of a person.
    static readonly FrozenSet<string> Abbreviations = Set("U.S.", "U.N.", "U.K.", "D.C.", "E.U.", "L.A.", "N.Y.", "A.M.", "P.M.", "U.S.A.");

    // French and Spanish write what somebody is in lower case: "Le président :".
    static readonly FrozenSet<string> Offices = Set("président", "présidente", "ministre", "modérateur", "modératrice", "animateur", "animatrice",
        "journaliste", "presidente", "presidenta", "ministro", "ministra", "moderador", "moderadora", "entrevistador", "entrevistadora",
        "periodista", "moderatore", "moderatrice", "giornalista",
        // "Some hon. members:", as parliaments have several at once.
        "hon.", "member", "members");

    // Nobody is called so.
    static readonly FrozenSet<string> NoNames = Set("i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "here", "there",
        "is", "are", "was", "were", "has", "have", "said", "says", "asked", "my", "your", "his", "her", "its", "our", "their", "but", "so",
        "because", "if", "then", "what", "who", "why", "how", "when", "where", "which", "not", "no", "yes");

    // Names come back, and each is taken apart once. Null where it is no name.
    readonly Dictionary<string, (PersonName Name, LabelCase Case)?> _names = [];
    readonly Dictionary<string, string> _written = [];

    // What parliaments call people, "The Minister for Care (Ian Petrie):", and who that is.
    readonly Dictionary<string, PersonName> _offices = [];

    /// <summary>Reads a candidate that starts at <paramref name="start"/>; null where the text there has another shape.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="within">The stretch of it that the label must lie in.</param>
    public Label? Parse(string line, SourceRange within, int start, LabelPlace place)
    {
        var end = Math.Min(within.End, start + LongestLabel);
        if (place == LabelPlace.LineStart && Office(line, within, start) is { } office)
            return office;
        if (NameEnd(line, start, end) is not { } nameEnd || RoleStartAndColon(line, nameEnd, end) is not var (roleStart, colon))
            return null;

        if (NameOf(line.AsSpan()[start..nameEnd]) is not var (name, letterCase))
            return null;

        var written = Written(line.AsSpan()[start..colon].TrimEnd());
        var role = roleStart < colon ? line[roleStart..colon].Trim() : null;
        var isWide = line[colon] == WideColon;
        while (colon + 1 < end && line[colon + 1] == ':')
            colon++;
        return new(new(within.Line, start, colon + 1 - start), written, name, Unwrap(role), letterCase, place)
        {
            HasWideColon = isWide,
        };
    }

    /// <summary>The same of a name in parentheses, <c>(Bob): Yes.</c>; null where they hold anything else, such as the letter of a choice.</summary>
    public Label? ParseInParentheses(string line, SourceRange within, int start)
    {
        if (start >= within.End || line[start] != '(')
            return null;
        var close = line.IndexOf(')', start, Math.Min(within.End - start, LongestInParentheses));
        if (close < 0 || close + 1 >= within.End || line[close + 1] != ':')
            return null;
        var inner = line[(start + 1)..close];
        return NoteKinds.Of(inner, opens: true, whole: true) is null && NameOf(inner) is var (name, letterCase) && name.KeyText.Length > 1
            ? new(new(within.Line, start, close + 2 - start), inner, name, null, letterCase, LabelPlace.LineStart)
            : null;
    }

    // An office with the holder's full name in parentheses, and from then on the same without it.
    Label? Office(string line, SourceRange within, int start)
    {
        var text = line.AsSpan(start, Math.Min(within.End - start, LongestOffice));
        if (!text.StartsWith("The ", StringComparison.Ordinal) || text.IndexOf(':') is not (> ShortestOffice and var colon))
            return null;
        var office = text[..colon].TrimEnd();
        PersonName? name;
        if (office is [.., ')'] && office.IndexOf('(') is > ShortestOffice and var open)
        {
            var title = office[..open].TrimEnd();
            if (title.Length <= ShortestOffice || !char.IsUpper(title[4]) || title.ContainsAny('?', '!', ';') || title.ContainsAny('.', '"', '“') || NameOf(office[(open + 1)..^1]) is not ({ Key.Length: > 1 } or { Titled: true }, LabelCase.Title) held)
                return null;
            name = _offices[title.ToString()] = held.Name;
            office = title;
        }
        else if (!_offices.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(office, out name))
        {
            return null;
        }
        return new(new(within.Line, start, colon + 1), Written(text[..colon].TrimEnd()), name, office.ToString(), LabelCase.Title, LabelPlace.LineStart);
    }

    (PersonName Name, LabelCase Case)? NameOf(ReadOnlySpan<char> text)
    {
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var name))
            return name;
        var words = text.ToString().Replace(",", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return known[text] = CaseOf(words) is { } letterCase ? (new(PlainText.Of(text.ToString())), letterCase) : null;
    }

    string Written(ReadOnlySpan<char> text)
    {
        var known = _written.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var written))
            known[text] = written = PlainText.Of(text.ToString());
        return written;
    }

    /// <summary>Whether nobody is called by a word, in whatever case.</summary>
    public static bool IsNoName(string word) => NoNames.Contains(word);

    /// <summary>Whether a character is a letter of a script without capitals.</summary>
    public static bool IsUncased(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    // Up to the comma, parenthesis or colon that ends the name; a generation's comma does not.
    static int? NameEnd(string line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            switch (line[i])
            {
                case ',' when GenerationEnd(line, i + 1, end) is { } generationEnd:
                    i = generationEnd - 1;
                    break;
                case ':' when i > start && char.IsAsciiDigit(line[i - 1]) && i + 1 < end && char.IsAsciiDigit(line[i + 1]):
                    return null;
                case ',' or '(' or ':' or '（' or WideColon:
                    return i > start ? i : null;
                // "TOM [laughing]:", but no time stamp.
                case '[' when i > start && line[i - 1] == ' ' && i + 1 < end && char.IsLetter(line[i + 1]):
                    return i;
                case '"' when IsInsideUncasedWord(line, i, end):
                    break;
                // "ALICE/BOB:", who speak at once.
                case '/' when i > start && i + 1 < end && char.IsLetter(line[i - 1]) && char.IsUpper(line[i + 1]):
                    break;
                // "P!nk:"
                case '!' when i > start && i + 1 < end && char.IsLetter(line[i - 1]) && char.IsLetter(line[i + 1]):
                    break;
                case '?' or '!' or ';' or '"' or '“' or '”' or '[' or '/' or '…':
                    return null;
            }
        }
        return null;
    }

    // Hebrew shortens titles with a quotation mark before the last letter.
    static bool IsInsideUncasedWord(string line, int i, int end) => i > 0 && i + 1 < end && IsUncased(line[i - 1]) && IsUncased(line[i + 1]);

    static int? GenerationEnd(string line, int start, int end)
    {
        while (start < end && line[start] == ' ')
            start++;
        var stop = start;
        while (stop < end && (char.IsLetter(line[stop]) || line[stop] == '.'))
            stop++;
        return stop > start && PersonName.IsGeneration(line[start..stop]) ? stop : null;
    }

    static (int RoleStart, int Colon)? RoleStartAndColon(string line, int nameEnd, int end)
    {
        int depth = 0;
        var quoted = false;
        for (var i = nameEnd; i < end; i++)
        {
            switch (line[i])
            {
                case '"' or '“' or '”':
                    quoted = !quoted;
                    break;
                case '(' or '（' or '[' when !quoted:
                    depth++;
                    break;
                case ')' or '）' or ']' when !quoted:
                    depth--;
                    break;
                case '?' or '!' or '？' or '！' or '。' when depth == 0 && !quoted:
                    return null;
                case ':' or WideColon when depth == 0 && !quoted:
                    return (line[nameEnd] == ',' ? nameEnd + 1 : nameEnd, i);
            }
        }
        return null;
    }

    static string? Unwrap(string? role) =>
        string.IsNullOrEmpty(role) ? null
        // Where somebody was elected, and the party.
        : role is ['(', .., ')'] && role.Contains(") (", StringComparison.Ordinal) ? role[1..^1].Replace(") (", ", ", StringComparison.Ordinal)
        : role[0] is '(' or '（' or '[' && role.AsSpan().IndexOfAny(')', '）', ']') == role.Length - 1 ? role[1..^1].Trim()
        : role;

    static LabelCase? CaseOf(string[] words)
    {
        var name = PersonName.Bare(words).AsSpan();
        if (name.Length is 0 or > MostWords || Array.Exists(words, w => Abbreviations.Contains(w) || NoNames.Contains(w)))
            return null;

        var (capitals, capitalized, initials, uncased) = (0, 0, 0, 0);
        foreach (var word in name)
        {
            if (IsNumber(word) || (Particles.Contains(word) && (word == "&" || word.Any(char.IsLower)) && !(name.Length == 1 && word == "Al")))
                continue;
            if (!IsNameWord(word))
                return null;
            // An initial has no case of its own: Stephen J. DUBNER.
            if (word.Any(IsUncased))
                uncased++;
            else if (IsInitial(word))
                initials++;
            else if (IsCapitals(word))
                capitals++;
            else if (char.IsUpper(word[0]) || Offices.Contains(word))
                capitalized++;
            else
                return null;
        }
        if (uncased > 0)
            return words.Length <= MostTitleCaseWords && words.Sum(w => w.Length) <= LongestUncased && !Saying.EndsWith(words) ? LabelCase.Uncased : null;
        return (capitals, capitalized) switch
        {
            ( > 0, 0) => LabelCase.Capitals,
            (0, 0) when initials > 0 => LabelCase.Capitals,
            (1, > 0 and <= 3) when IsSurname(name[^1]) => LabelCase.Mixed,
            (_, > 0) when name.Length <= MostTitleCaseWords && !Array.Exists(words, w => w.Length == 1 && w != "&" && !char.IsAsciiDigit(w[0]) && !IsGiven(words, w)) => LabelCase.Title,
            _ => null,
        };
    }

    static bool IsNumber(string word) => word.TrimStart('#') is { Length: > 0 and <= 3 } digits && digits.All(char.IsAsciiDigit);

    // A full stop belongs to an initial (J. or J.D.), a title or a generation; elsewhere it ends a sentence. Stage names have the
    // dollar for an S: A$TON.
    static bool IsNameWord(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var fits = char.IsLetter(word[i]) || word[i] is '\'' or '’' or '‘' or '`' or '-' or '&' || (i > 0 && word[i] is '$' or '/' or '!')
                || char.GetUnicodeCategory(word[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
                || (i > 0 && IsUncased(word[0]) && (char.IsAsciiDigit(word[i]) || word[i] is '"' or '״' or '׳' or '·' or '・'))
                || (word[i] == '.' && (i == 1 || (i > 1 && word[i - 2] == '.') || PersonName.IsTitle(word) || PersonName.IsGeneration(word)));
            if (!fits)
                return false;
        }
        return word.Any(char.IsLetter) || word == "&";
    }

    // O'BRIEN, McCARTHY, DeSANTIS, MacDONALD.
    static bool IsCapitals(string word)
    {
        var lower = word.Count(char.IsLower);
        var upper = word.Count(char.IsUpper);
        return lower == 0 ? upper > 0 || word == "&" : lower <= 2 && upper >= 3 && char.IsUpper(word[0]) && char.IsUpper(word[^1]);
    }

    static bool IsInitial(string word) => word is [_] or [_, '.'] && char.IsUpper(word[0]);

    // "A Martinez": of two words the first may be a letter.
    static bool IsGiven(string[] words, string word) => words.Length == 2 && ReferenceEquals(words[0], word) && word != "&" && words[1].Length > 2;

    // Shorter ones may be acronyms.
    static bool IsSurname(string word) => word.Length > 2 && IsCapitals(word);

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
