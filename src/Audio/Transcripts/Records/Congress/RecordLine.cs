using System.Buffers;

namespace Audio.Transcripts.Records.Congress;

/// <summary>One line of the Congressional Record by what it looks like.</summary>
/// <param name="Range">Without white space at its ends.</param>
/// <param name="Indent">Columns before it.</param>
readonly record struct RecordLine(SourceRange Range, int Indent)
{
    // The page is 71 columns wide.
    const int Width = 71, MostOffCentre = 4, FewestColumns = 5, LongestHeading = 90, LongestMark = 120;

    static readonly SearchValues<char> RuleMarks = SearchValues.Create("_-=~* ");

    static readonly Pattern PageMark = new(@"^\[\[?Pages? (?<series>[A-Z]*)(?<number>[0-9]{1,6})(-[A-Z]*[0-9]{1,6})?\]\]?$");
    static readonly Pattern TimeMark = new(@"^(\{time\}|time)\s+[0-9]{3,4}$");

    public static RecordLine Of(SourceText source, SourceLine line)
    {
        var indent = 0;
        foreach (var c in line.Text)
        {
            if (!char.IsWhiteSpace(c))
                break;
            indent += c == '\t' ? 8 : 1;
        }
        return new(source.Trim(source.WholeLine(line.Number)), indent);
    }

    /// <summary>Whether it stands amid the page, as headings do.</summary>
    public bool IsCentred =>
        Indent >= FewestColumns && Range.Length <= LongestHeading && Math.Abs((2 * Indent) + Range.Length - Width) <= MostOffCentre;

    /// <summary>The number of the page that begins behind a mark such as <c>[[Page S695]]</c>.</summary>
    public static (string Series, int Number)? PageOf(string text) =>
        text.Length <= LongestMark && text[0] == '[' && PageMark.Match(text) is { Success: true } mark
            ? (mark.Groups["series"].Value, int.Parse(mark.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture))
            : null;

    public static bool IsTimeMark(string text) => text.Length <= LongestMark && TimeMark.IsMatch(text);

    public static bool IsRule(string text) => text.Length > 2 && !text.AsSpan().ContainsAnyExcept(RuleMarks);

    /// <summary>Whether it has letters, and all of them are capitals.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters > 2;
    }
}
