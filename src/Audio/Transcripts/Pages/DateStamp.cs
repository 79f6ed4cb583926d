using System.Globalization;

namespace Audio.Transcripts.Pages;

/// <summary>A date on a line of its own, such as <c>Published December 15, 2023 at 9:31 PM ET</c>, the time glued to the year or not.</summary>
readonly record struct DateStamp(DateOnly Date, bool IsUpdate, bool HasVerb)
{
    const int LongestLine = 120;

    static readonly Pattern Shape = new(
        @"^(?<verb>(first |originally |last )?(published|updated|posted|aired|broadcast|recorded|modified)|date)?( on)?[:\s]*"
        + @"((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,? )?"
        + @"(?<date>(?<month>[a-z]{3,9})\.? (?<day>[0-9]{1,2})(st|nd|rd|th)?,? (?<year>[0-9]{4})|(?<day>[0-9]{1,2}) (?<month>[a-z]{3,9})\.?,? (?<year>[0-9]{4})|(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}))"
        + @"([\s,·•|–—-]*(at )?[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?\s?([ap]\.?m\.?)?\s?([a-z]{2,4})?|T[0-9:.Z+-]+)?[\s•·|]*(heard on .{3,50})?$", ignoreCase: true);

    static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public static DateStamp? Parse(string text)
    {
        if (text.Length > LongestLine || Shape.Match(text) is not { Success: true } match)
            return null;

        var date = match.Groups["iso"] is { Success: true } iso
            ? DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : (DateOnly?)null
            : FromParts(match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        var verb = match.Groups["verb"].Value;
        return date is { } known
            ? new(known, verb.Contains("updated", StringComparison.OrdinalIgnoreCase) || verb.Contains("modified", StringComparison.OrdinalIgnoreCase), verb.Length > 0)
            : null;
    }

    static DateOnly? FromParts(string year, string monthName, string day)
    {
        var month = Array.FindIndex(Months, m => m.StartsWith(monthName, StringComparison.OrdinalIgnoreCase)) + 1;
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        return month > 0 && y > 0 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }
}
