using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Days of the calendar: <c>Feb. 24, 2022</c> is <c>February twenty-fourth, twenty twenty-two</c>.</summary>
static partial class Dates
{
    const string Month =
        @"(?<month>Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Jun\.|Jul\.|Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))";

    static readonly FrozenDictionary<string, string> Months =
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).ToFrozenDictionary(m => m[..3]);

    public static string Speak(string text)
    {
        text = MonthAndDay().Replace(text, m => IsDay(m)
            ? $"{MonthOf(m)} {DayOf(m, "day")}" + (m.Groups["last"].Success ? $" to {DayOf(m, "last")}" : "") + YearOf(m)
            : m.Value);
        text = DayAndMonth().Replace(text, m => IsDay(m) ? $"the {DayOf(m, "day")} of {MonthOf(m)}{YearOf(m)}" : m.Value);
        text = Iso().Replace(text, Numeric);
        return Slashed().Replace(text, Numeric);
    }

    static string Numeric(Match match)
    {
        var month = Number(match, "month");
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Math.Clamp(month, 1, 12));
        return month is >= 1 and <= 12 && IsDay(match) ? $"{name} {DayOf(match, "day")}{YearOf(match)}" : match.Value;
    }

    static bool IsDay(Match match) => Number(match, "day") is >= 1 and <= 31;

    static string MonthOf(Match match) => Months[match.Groups["month"].Value[..3]];

    static string DayOf(Match match, string group) => NumberWords.Ordinal(Number(match, group));

    static string YearOf(Match match) =>
        match.Groups["year"].Success ? ", " + NumberWords.Year(Number(match, "year")) : "";

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b" + Month + @" (?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:[-–](?<last>[0-9]{1,2}))?(?:,? (?<year>(?:1[0-9]|20)[0-9]{2})\b)?(?![0-9\p{L}%]|[,.:/-][0-9])")]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"(?<![0-9$,.:/-])\b(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?" + Month + @"(?:,? (?<year>(?:1[0-9]|20)[0-9]{2})\b)?(?![\p{L}0-9])")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"\b(?<year>(?:1[0-9]|20)[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\b")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>(?:1[0-9]|20)[0-9]{2})\b")]
    private static partial Regex Slashed();
}
