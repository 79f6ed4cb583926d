using System.Globalization;

namespace Audio.Transcripts.Records.Courts;

/// <summary>
/// Gives a court's transcript back its lines where a copy has lost them: their numbers, 1 to 25 on every page, stand amid the
/// words. What stands between a page's last line and the next page's first is a line of its own where it comes back.
/// </summary>
static class FlattenedPages
{
    // A line of a page is some 65 characters wide.
    const int ShortestLine = 600, Width = 120, FewestLines = 5, LastNumber = 28, ShortestFooter = 8, LongestFooter = 80;

    /// <summary>The text with a line for every number; null where it has lost none.</summary>
    public static SourceText? Of(SourceText source)
    {
        if (!source.Lines.Any(l => l.Text.Length > ShortestLine && l.Text.Contains("2 ", StringComparison.Ordinal)))
            return null;
        var view = new ViewBuilder(source);
        var found = 0;
        foreach (var line in source.Lines)
        {
            var starts = line.Text.Length > ShortestLine ? Starts(line.Text) : [];
            found += starts.Count;
            var from = 0;
            foreach (var start in starts)
            {
                if (start > from)
                    view.Append(new SourceRange(line.Number, from, start - from)).EndLine();
                from = start;
            }
            view.Append(new SourceRange(line.Number, from, line.Text.Length - from)).EndLine();
        }
        return found >= FewestLines ? view.Build() : null;
    }

    // Where the numbered lines begin, and the footers behind the last of a page.
    static List<int> Starts(string text)
    {
        var numbers = Numbers(text);
        var starts = new List<int>();
        var ends = new List<(int From, int To)>();
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].Value != 1)
                continue;
            var page = Page(numbers, i);
            if (page.Count < FewestLines)
                continue;
            if (starts.Count > 0)
                ends.Add((starts[^1], numbers[i].At));
            starts.AddRange(page.Select(n => numbers[n].At));
            i = page[^1];
        }
        var footers = ends.ConvertAll(e => (e.To, Start: FooterStart(text, e.From, e.To)));
        var known = footers.Where(f => f.Start < f.To).CountBy(f => Words(text[f.Start..f.To])).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet();
        starts.AddRange(footers.Where(f => f.Start < f.To && known.Contains(Words(text[f.Start..f.To]))).Select(f => f.Start));
        starts.Sort();
        return starts;
    }

    // The numbers that follow one another, none further from the last than a line is wide.
    static List<int> Page(List<(int At, int Value)> numbers, int first)
    {
        var page = new List<int> { first };
        for (var i = first + 1; i < numbers.Count && numbers[i].At - numbers[page[^1]].At <= Width && page.Count < LastNumber; i++)
        {
            if (numbers[i].Value == page.Count + 1)
                page.Add(i);
        }
        return page;
    }

    static List<(int At, int Value)> Numbers(string text)
    {
        var numbers = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            // A copy may have glued it to the word before it: "the formal7 proceedings", "in 20202 (11.00 am)".
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && !char.IsWhiteSpace(text[i - 1]) && !char.IsLetter(text[i - 1]) && text[i - 1] is not ('.' or ',' or '?' or '!' or ')' or '"' or ';' or '-')))
                continue;
            if (IsYear(text, i) && i + 4 < text.Length && char.IsAsciiDigit(text[i + 4]))
                i += 4;
            var end = i;
            while (end < text.Length && end < i + 3 && char.IsAsciiDigit(text[end]))
                end++;
            if (end - i < 3 && (end == text.Length || char.IsWhiteSpace(text[end])) && int.Parse(text.AsSpan(i, end - i), CultureInfo.InvariantCulture) is <= LastNumber and var value)
                numbers.Add((i, value));
            i = end - 1;
        }
        return numbers;
    }

    static bool IsYear(string text, int i) => text.AsSpan(i) is ['1', '9', >= '0' and <= '9', >= '0' and <= '9', ..] or ['2', '0', >= '0' and <= '9', >= '0' and <= '9', ..];

    // A footer stands in capitals, with the number of the page.
    static int FooterStart(string text, int from, int to)
    {
        var start = to;
        while (start > Math.Max(from, to - LongestFooter) && !char.IsLower(text[start - 1]) && text[start - 1] is not ('?' or '!' or ':'))
            start--;
        // The number of the line, and what the small letters leave of a word, are none of it.
        while (start < to && (!char.IsWhiteSpace(text[start]) || start + 1 == to || !char.IsUpper(text[start + 1])))
            start++;
        return to - start < ShortestFooter ? to : start + 1;
    }

    static string Words(string footer) => footer.TrimEnd().TrimEnd("0123456789".ToCharArray()).TrimEnd();
}
