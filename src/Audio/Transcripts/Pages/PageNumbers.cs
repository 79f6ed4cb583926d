using System.Globalization;

namespace Audio.Transcripts.Pages;

/// <summary>Numbers of pages that a copy of a document carries along: <c>Page 3 of 12</c>, <c>- 3 -</c>, and <c>3</c> where they count on.</summary>
static class PageNumbers
{
    public const string Reason = "page number";

    // Fewer lines than that between two is a list or captions, and two in a row may be anything.
    const int FewestLines = 4, FewestPages = 3, LongestLine = 40;

    static readonly Pattern Marked = new(
        @"^([-–—~] ?[0-9]{1,4} ?[-–—~]|[\[(|]? ?(page|pg\.?|p\.|seite|s\.|página|pagina|pág\.|side|sida|стр\.) ?[0-9]{1,4}( ?(of|/|von|de|di|sur|av|из) ?[0-9]{1,4})? ?[\])|]?|[0-9]{1,4} ?(/|of|von|sur) ?[0-9]{1,4})$",
        ignoreCase: true);

    /// <summary>Whether a line says by itself that it is one. Takes plain text.</summary>
    public static bool Is(string text) => text.Length <= LongestLine && text.AsSpan().ContainsAnyInRange('0', '9') && Marked.IsMatch(text);

    /// <summary>The lines that are a number and nothing else, each one more than the last and about as far from it as the others.</summary>
    public static HashSet<int> Bare(SourceText source)
    {
        var found = new HashSet<int>();
        var run = new List<(int Line, long Place)>();
        var (last, since, place) = (-1, 0, 0L);
        foreach (var line in source.Lines)
        {
            place += line.Text.Length;
            if (line.IsBlank)
                continue;
            if (!IsNumber(line.Text, out var number))
            {
                since++;
                continue;
            }
            if (number != last + 1 || since < FewestLines)
                Settle();
            run.Add((line.Number, place));
            (last, since) = (number, 0);
        }
        Settle();
        return found;

        void Settle()
        {
            if (run.Count >= FewestPages && IsRegular(run))
                found.UnionWith(run.Select(r => r.Line));
            run.Clear();
        }
    }

    // Chapters are long and short.
    static bool IsRegular(List<(int Line, long Place)> run)
    {
        var lengths = run.Zip(run.Skip(1), (a, b) => b.Place - a.Place).ToList();
        return lengths.Max() <= 2 * lengths.Min();
    }

    static bool IsNumber(string line, out int number)
    {
        number = 0;
        var text = line.AsSpan().Trim();
        return text.Length is > 0 and <= 4 && char.IsAsciiDigit(text[0]) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
