using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Days of the calendar: <c>Feb. 24, 2022</c> is <c>February twenty-fourth, twenty twenty-two</c>.</summary>
static partial class Dates
{
    const string Month =
        @"(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|July|Ju[nl]\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

    static readonly FrozenDictionary<string, string> Months =
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).ToFrozenDictionary(m => m[..3]);

    static readonly SearchValues<string> MonthOpenings = SearchValues.Create([.. Months.Keys], StringComparison.Ordinal);

    public static string Speak(string text)
    {
        if (text.AsSpan().ContainsAny(MonthOpenings))
            text = DayAndMonth().Replace(MonthAndDay().Replace(text, m => SayMonthAndDay(m, text)), SayDayAndMonth);
        return Rule.Apply(Numerals, text);
    }

    static readonly Rule[] Numerals = [new("-", Iso(), Numeric), new("/", Slashed(), Numeric)];

    static string SayMonthAndDay(Match match, string text) => IsDay(match) && !Counts(match, text)
        ? $"{MonthOf(match)} {DayOf(match, "day")}" + (match.Groups["last"].Success ? $" to {DayOf(match, "last")}" : "") + YearOf(match)
        : match.Value;

    // "In March 3 teams left": what follows is counted, and nothing before it asks for a day.
    static bool Counts(Match match, string text) =>
        !match.Groups["year"].Success && !match.Groups["last"].Success && Counted().IsMatch(text.AsSpan(match.Index + match.Length))
        && !BeforeDay().IsMatch(text.AsSpan(0, match.Index));

    static string SayDayAndMonth(Match match) => IsDay(match) ? $"the {DayOf(match, "day")} of {MonthOf(match)}{YearOf(match)}" : match.Value;

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

    [GeneratedRegex(@"^ (?:people|men|women|children|(?!this|its|was|is|has|as|does|always|perhaps|unless|besides|across|towards|sometimes|thus|yes|us|plus|versus)\p{Ll}+s)(?!\p{L})")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<!\p{L})(?:the|a|on|since|until|till|by|from|before|after|this|last|next|of|through|between|and|day|,) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDay();

    [GeneratedRegex(@"(?<![0-9$,.:/-])\b(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?" + Month + @"(?:,? (?<year>(?:1[0-9]|20)[0-9]{2})\b)?(?![\p{L}0-9])")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"\b(?<year>(?:1[0-9]|20)[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\b")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>(?:1[0-9]|20)[0-9]{2})\b")]
    private static partial Regex Slashed();
}
