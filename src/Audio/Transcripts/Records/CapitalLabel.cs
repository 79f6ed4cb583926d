using System.Collections.Frozen;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Records;

/// <summary>
/// The labels of official records: capitals and a colon at the start of a line, such as <c>REAR ADMIRAL BRICE-O'HARA:</c> or
/// <c>PROSPECTIVE JUROR NO. 5:</c>. In a record their shape is proof enough.
/// </summary>
static class CapitalLabel
{
    const int LongestLabel = 100;
    const int MostWords = 7;

    static readonly FrozenSet<string> Particles = FrozenSet.Create("de", "da", "van", "von", "der", "la", "of", "and", "al", "el", "bin");

    // In front of a colon these head a line of a form.
    static readonly FrozenSet<string> NoNames = FrozenSet.Create(
        "NOTE", "CORRECTION", "UPDATE", "LOCATION", "SUBJECT", "DATE", "TIME", "PRESENT", "RE", "WHO", "WHAT", "WHEN", "WHERE", "CONTACT", "FACT SHEET",
        "APPEARANCES", "ALSO PRESENT", "BEFORE", "FOR IMMEDIATE RELEASE", "IMMEDIATE RELEASE", "BREAKING NEWS", "PAGE", "INDEX", "EXHIBITS", "WITNESS",
        "WITNESSES", "TO", "FROM", "CC", "ATTACHMENT", "TRANSCRIPT", "VENUE", "P.S", "FILED");

    static readonly FrozenSet<string> NoBeginnings = FrozenSet.Create("FOR", "BEFORE", "ON", "BY", "IN", "AT", "AND", "BUT", "RE", "TO", "NO");

    /// <summary>Reads a label at the start of a range; null where there is none.</summary>
    public static Label? Parse(SourceText source, SourceRange range)
    {
        var line = source.Line(range.Line).Text;
        var text = line.AsSpan(range.Start, Math.Min(range.Length, LongestLabel));
        if (text.IsEmpty || !char.IsUpper(text[0]) || Colon(text) is not (> 1 and var colon))
            return null;
        if (colon + 1 < range.Length && !char.IsWhiteSpace(line[range.Start + colon + 1]) && line[range.Start + colon + 1] is not '(')
            return null;

        var nameEnd = text[..colon].IndexOfAny('(', ',') is var stop and > 0 ? stop : colon;
        var name = text[..nameEnd].Trim().ToString();
        if (NoNames.Contains(name.TrimEnd('.')) || !IsName(name))
            return null;
        var role = text[nameEnd..colon].Trim(" ,()").ToString();
        return new(new(range.Line, range.Start, colon + 1), text[..colon].TrimEnd().ToString(), new(name), role.Length > 0 ? role : null,
            LabelCase.Capitals, LabelPlace.LineStart);
    }

    static int Colon(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case ':' when depth <= 0:
                    return i;
                case '?' or '!' or '"' or '“' or ';':
                    return -1;
            }
        }
        return -1;
    }

    static bool IsName(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && name.Count(char.IsUpper) > 1 && !Particles.Contains(words[0]) && !NoBeginnings.Contains(words[0]) && Array.TrueForAll(words, IsNameWord);
    }

    static bool IsNameWord(string word) =>
        Particles.Contains(word) || IsCapitals(word) && word.All(c => char.IsLetterOrDigit(c) || c is '\'' or '’' or '`' or '-' or '.' or '#' or '&');

    /// <summary>Whether a word stands in capitals, but for what small letters names in capitals have: <c>McCARTHY</c>, <c>LaHOOD</c>.</summary>
    public static bool IsCapitals(string word)
    {
        var lower = word.Count(char.IsLower);
        return lower == 0 || (lower <= 3 && char.IsUpper(word[0]) && word.Count(char.IsUpper) >= 3 && !char.IsLower(word[^1]));
    }
}
