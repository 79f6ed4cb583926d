namespace Audio.Transcripts.Records.Courts;

/// <summary>A line of a court's transcript without its number.</summary>
/// <param name="Range">Without white space at its ends; empty where nothing stands behind the number.</param>
/// <param name="Furniture">Why it is no part of what is said; null where it is.</param>
readonly record struct CourtLine(SourceRange Range, string? Furniture);

/// <summary>Takes the line numbers, 1 to 25 on every page, and what stands outside them off a court's transcript.</summary>
sealed class CourtLines
{
    const int LastNumber = 28, FewestNumbers = 8, FewestOfExcerpt = 4, LateOnPage = 18, LongestFurniture = 140, MostIndent = 10, LongestPage = 4;
    static readonly Pattern PageFurniture = new(
        @"^([Pp](age|AGE|g\.) ?\d+( of \d+)?|- ?\d+ ?-|\d{1,4}|PageID.{0,40}|Case .{1,60} Document .{0,60}|.{0,60}Subject to (Final )?Review.{0,20}"
        + @"|\p{Lu}[\p{L}'’. ]{1,40} ?[-–—/] ?((Re)?[Dd]irect|(Re)?[Cc]ross|(RE)?(DIRECT|CROSS))\b.{0,40})$");

    readonly SourceText _source;
    int _number;
    bool _wasFurniture, _hasBegun;

    public CourtLines(SourceText source)
    {
        _source = source;
        var (numbers, lines) = (0, 0);
        var last = 0;
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            lines++;
            if (NumberOf(line.Text) is not var (number, _))
                continue;
            numbers += number == last + 1 || number == 1 ? 1 : 0;
            last = number;
        }
        // Of an excerpt all but what stands above it.
        IsExcerpt = numbers is >= FewestOfExcerpt and < FewestNumbers && numbers * 4 >= lines * 3;
        AreNumbered = IsExcerpt || (numbers >= FewestNumbers && numbers * 2 > lines);
        Numbers = numbers;
    }

    /// <summary>Whether the lines have numbers.</summary>
    public bool AreNumbered { get; }

    /// <summary>Whether the numbers are so few that they may be those of a list.</summary>
    public bool IsExcerpt { get; }

    /// <summary>Lines whose numbers are out of order.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>How many lines have a number that follows the one before.</summary>
    public int Numbers { get; }

    /// <summary>The lines in order. The number of each is accounted for by whoever asks.</summary>
    public IEnumerable<(CourtLine Line, SourceRange Number)> All() => _source.Lines.Select(Read);

    (CourtLine Line, SourceRange Number) Read(SourceLine line)
    {
        var whole = _source.Trim(_source.WholeLine(line.Number));
        if (!AreNumbered)
            return (new(whole, FurnitureOf(whole)), new(line.Number, 0, 0));
        if (NumberOf(line.Text) is var (number, end) && (number == 1 || number > _number || IsSetApart(line.Text, end)))
        {
            if (number < _number && number > 1)
            {
                Problems.Add(_source.Problem(ProblemCode.LinesOutOfOrder, Severity.Warning, line.Number, 0,
                    $"Line {number} of the page stands behind line {_number}", "Check that the lines are in the order in which they were said"));
            }
            (_number, _wasFurniture, _hasBegun) = (number, false, true);
            return (new(_source.Trim(new(line.Number, end, line.Text.Length - end)), null), new(line.Number, 0, end));
        }

        // Above the first number stands the cover, or what a site puts there.
        if (!_hasBegun)
            return (new(whole, FurnitureOf(whole)), new(line.Number, 0, 0));

        // What has no number stands outside the page's lines, unless it does so amid them.
        var outside = whole.Length > 0 && (_wasFurniture || _number >= LateOnPage);
        _wasFurniture |= outside;
        _number = outside ? 0 : _number;
        return (new(whole, outside ? "page header" : FurnitureOf(whole)), new(line.Number, 0, 0));
    }

    static bool IsSetApart(string line, int end) => end + 1 < line.Length && char.IsWhiteSpace(line[end + 1]) && !line.AsSpan(end).IsWhiteSpace();

    string? FurnitureOf(SourceRange range) =>
        range.Length is > 0 and < LongestFurniture && PageFurniture.IsMatch(_source.TextOf(range)) ? "page header" : null;

    static (int Number, int End)? NumberOf(string line)
    {
        var start = 0;
        while (start < line.Length && char.IsWhiteSpace(line[start]))
            start++;
        // "2-01": the page, and the line on it.
        var dash = line.AsSpan(start, Math.Min(line.Length - start, LongestPage + 1)).IndexOf('-');
        if (dash > 0 && start + dash + 2 < line.Length && !line.AsSpan(start, dash).ContainsAnyExceptInRange('0', '9')
            && char.IsAsciiDigit(line[start + dash + 1]) && char.IsAsciiDigit(line[start + dash + 2]))
            start += dash + 1;
        var end = start;
        while (end < line.Length && end < start + 3 && char.IsAsciiDigit(line[end]))
            end++;
        if (start > MostIndent + LongestPage || end == start || end > start + 2 || (end < line.Length && !char.IsWhiteSpace(line[end])))
            return null;
        var number = int.Parse(line.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture);
        return number is >= 1 and <= LastNumber ? (number, end) : null;
    }
}
