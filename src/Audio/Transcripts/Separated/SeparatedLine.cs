using System.Globalization;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Separated;

/// <summary>A line that opens with what may be a name: <c>A. BRANDT – Yes.</c>, <c>THE CHAIR (Ana Brandt) - Yes.</c>, <c>Ana[TAB]Yes.</c>, <c>A. Brandt Yes.</c></summary>
/// <param name="End">Behind the sign.</param>
/// <param name="HasAside">Whether brackets stand between the name and the sign.</param>
readonly record struct SeparatedLine(SourceRange Name, int End, char Sign, bool HasAside = false)
{
    const int LongestName = 40, MostWords = 4, MostCapitals = 7, MostDigits = 2, LongestAside = 160;

    public static SeparatedLine? Of(SourceLine line)
    {
        var text = line.Text;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var limit = Math.Min(text.Length, start + LongestName);
        var (words, areCapitals) = (0, true);
        for (var i = start; i < limit; words++)
        {
            var end = WordEnd(text, i, limit);
            areCapitals &= !text.AsSpan(i, end - i).ContainsAnyInRange('a', 'z');
            // "Participant 2".
            var isName = char.IsUpper(text[i]) || (words > 0 && char.IsAsciiDigit(text[i]) && end - i <= MostDigits);
            if (end == i || words == (areCapitals ? MostCapitals : MostWords) || !isName)
                return null;
            if (SignAt(text, end) is var (sign, behind))
                return end - start > 1 ? new(new(line.Number, start, end - start), behind, sign) : null;
            if (areCapitals && AsideEnd(text, end) is { } aside && SignAt(text, aside) is var (_, rest))
                return new(new(line.Number, start, end - start), rest, '–', HasAside: true);
            // "A. Brandt Yes." says it by its shape.
            if (words == 1 && end - i > 2 && text[start + 1] == '.' && end < text.Length && text[end] is ' ' or ':')
                return new(new(line.Number, start, end - start), text[end] == ':' ? end + 1 : end, text[end]);
            if (end + 1 >= limit || text[end] is not (' ' or '\u00A0'))
                return null;
            i = end + 1;
        }
        return null;
    }

    public bool IsCapitals(SourceText source) => !source.SpanOf(Name).ToString().Any(char.IsLower);

    static int WordEnd(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’' || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark
            || (text[end] == '-' && end + 1 < limit && char.IsLetter(text[end + 1]) && end > start && char.IsLetter(text[end - 1])) || (text[end] == '.' && (end == start + 1 || IsTitle(text, start, end)))))
            end++;
        return end;
    }

    // "SR.", "SRA.", "Dr."
    static bool IsTitle(string text, int start, int end) =>
        end + 1 < text.Length && text[end + 1] == ' '
        && (end - start is 2 or 3 && text.AsSpan(start, end - start).IndexOfAnyExceptInRange('A', 'Z') < 0 || PersonName.IsTitle(text[start..end]));

    // Behind the brackets that follow; null where none do.
    static int? AsideEnd(string text, int at) =>
        at + 1 < text.Length && text[at] == ' ' && text[at + 1] == '(' && text.IndexOf(')', at, Math.Min(LongestAside, text.Length - at)) is > 0 and var close ? close + 1 : null;

    // A tab, or a dash between spaces; behind a full stop the space before it may be gone. French papers have both: "Le Monde. – Et vous ?"
    static (char Sign, int Behind)? SignAt(string text, int at)
    {
        if (at + 1 < text.Length && text[at] == '.' && text[at + 1] is ' ' or '\u00A0')
            at++;
        if (at < text.Length && text[at] == '\t')
            return ('\t', at + 1);
        var dash = at;
        while (dash < text.Length && text[dash] is ' ' or '\u00A0')
            dash++;
        var end = dash;
        while (end < text.Length && text[end] is '-' or '–' or '—' && end - dash < 2)
            end++;
        return dash > at && end > dash && (end == text.Length || text[end] is ' ' or '\u00A0') ? ('–', Math.Min(text.Length, end + 1)) : null;
    }
}
