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
        if (hour > 24 || minute > 59)
            return match.Value;

        var words = From(match.Groups["from"].Value) + NumberWords.Cardinal(hour) + (minute, half) switch
        {
            (0, "") => hour is > 12 or 0 ? " hundred" : " o'clock",
            (0, _) => "",
            ( < 10, _) => $" oh {NumberWords.Cardinal(minute)}",
            _ => $" {NumberWords.Cardinal(minute)}",
        };
        if (half.Length > 0)
            words += " " + Acronyms.Spell(half[..1].ToUpperInvariant() + "M");
        if (match.Groups["zone"].Success)
            words += " " + Zones[match.Groups["zone"].Value[0]];

        // The full stop of "a.m." may end the sentence as well.
        return match.Value.EndsWith('.') && match.Index + match.Length == text.Length ? words + "." : words;
    }

    // 7-9 p.m.
    static string From(string time) => time.Split(':') switch
    {
        [""] => "",
        [var hour] => $"{NumberWords.Of(hour)} to ",
        [var hour, "00"] => $"{NumberWords.Of(hour)} to ",
        [var hour, ['0', var minute]] => $"{NumberWords.Of(hour)} oh {NumberWords.Of(minute.ToString())} to ",
        var parts => $"{NumberWords.Of(parts[0])} {NumberWords.Of(parts[1])} to ",
    };

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9:.,$/-])(?:(?<from>[0-9]{1,2}(?::[0-9]{2})?)[-–](?=[0-9:]+ ?[AaPp]\.?[Mm]))?(?<hour>[0-9]{1,2})(?:(?::(?<minute>[0-9]{2}))(?: ?(?<half>[AaPp])\.?[Mm](?:\.|\b))?| ?(?<half>[AaPp])(?:\.[Mm]\.|[Mm]\b))(?: (?<zone>[ECMP])[SD]?T\b)?(?![0-9:])")]
    private static partial Regex TimeOfDay();
}
