using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Times of day: <c>10:46 AM ET</c> is <c>ten forty-six A.M Eastern</c>.</summary>
static partial class Times
{
    static readonly FrozenDictionary<char, string> Zones = new Dictionary<char, string>
    {
        ['E'] = "Eastern",
        ['C'] = "Central",
        ['M'] = "Mountain",
        ['P'] = "Pacific",
    }.ToFrozenDictionary();

    public static string Speak(string text) => TimeOfDay().Replace(text, m => Say(m, text));

    static string Say(Match match, string text)
    {
        var hour = Number(match, "hour");
        var minute = match.Groups["minute"].Success ? Number(match, "minute") : 0;
        var half = match.Groups["half"].Value;
        if (hour > 24 || minute > 59 || (match.Groups["second"].Success && Number(match, "second") > 59))
            return match.Value;

        if (From(match, half) is not { } from)
            return match.Value;
        if (match.Groups["second"].Success && half.Length == 0 && from.Length == 0 && !match.Groups["zone"].Success && !OfDay().IsMatch(text.AsSpan(0, match.Index)))
            return Duration(hour, minute, Number(match, "second"));
        var words = from + Clock(hour, minute, isWhole: half.Length > 0);
        if (match.Groups["second"].Success)
            words += $" and {Count(Number(match, "second"), "second")}";
        words += Half(half);
        if (match.Groups["zone"].Success)
            words += " " + Zones[match.Groups["zone"].Value[0]];

        // The full stop of "a.m." may end the sentence as well.
        return match.Value.EndsWith('.') && match.Index + match.Length == text.Length ? words + "." : words;
    }

    static string Count(int number, string unit) => $"{NumberWords.Cardinal(number)} {unit}{(number == 1 ? "" : "s")}";

    // 1:30:05 is how long something takes, unless a word says that it is when.
    static string Duration(int hours, int minutes, int seconds)
    {
        var parts = new[] { (hours, "hour"), (minutes, "minute"), (seconds, "second") }.Where(p => p.Item1 > 0).Select(p => Count(p.Item1, p.Item2)).ToList();
        return parts.Count switch
        {
            0 => Count(0, "second"),
            1 => parts[0],
            _ => $"{string.Join(' ', parts.SkipLast(1))} and {parts[^1]}",
        };
    }

    static string Half(string letter) => letter.Length == 0 ? "" : " " + Acronyms.Spell(letter.ToUpperInvariant() + "M");

    // 7-9 p.m., 10am-5pm, 09:00-17:00; null where it is no time.
    static string? From(Match match, string half)
    {
        if (!match.Groups["from"].Success)
            return "";
        var time = match.Groups["from"].Value.Split(':');
        var (hour, minute) = (int.Parse(time[0], CultureInfo.InvariantCulture), time.Length > 1 ? int.Parse(time[1], CultureInfo.InvariantCulture) : 0);
        return hour > 24 || minute > 59 ? null : Clock(hour, minute, isWhole: half.Length > 0) + Half(match.Groups["first"].Value) + " to ";
    }

    // Ten o'clock is ten where "A.M." goes with it.
    static string Clock(int hour, int minute, bool isWhole) => NumberWords.Cardinal(hour) + minute switch
    {
        0 when isWhole => "",
        0 => hour is > 12 or 0 ? " hundred" : " o'clock",
        < 10 => $" oh {NumberWords.Cardinal(minute)}",
        _ => $" {NumberWords.Cardinal(minute)}",
    };

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:at|by|until|till|since|before|after|from) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfDay();

    [GeneratedRegex(@"(?<![0-9:.,$/-])"
        + @"(?:(?<from>[0-9]{1,2}(?::[0-9]{2})?)(?: ?(?<first>[AaPp])\.?[Mm]\b\.?)? ?[-–] ?(?=[0-9:]+ ?[AaPp]\.?[Mm])|(?<from>[0-9]{1,2}:[0-9]{2}) ?[-–] ?(?=[0-9]{1,2}:[0-9]{2}))?"
        + @"(?<hour>[0-9]{1,2})(?:(?::(?<minute>[0-9]{2}))(?::(?<second>[0-9]{2}))?(?: ?(?<half>[AaPp])\.?[Mm](?:\.|\b))?| ?(?<half>[AaPp])(?:\.[Mm]\.|[Mm]\b))(?: (?<zone>[ECMP])[SD]?T\b)?(?!:?[0-9])")]
    private static partial Regex TimeOfDay();
}
