using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Units behind a number, heights, scores and ratios; the numbers themselves are left to <see cref="Numbers"/>.</summary>
static partial class Measures
{
    static readonly FrozenDictionary<string, (string One, string Many)> Units = new Dictionary<string, (string, string)>
    {
        ["mph"] = ("mile an hour", "miles an hour"),
        ["km/h"] = ("kilometer an hour", "kilometers an hour"),
        ["kph"] = ("kilometer an hour", "kilometers an hour"),
        ["km"] = ("kilometer", "kilometers"),
        ["cm"] = ("centimeter", "centimeters"),
        ["mm"] = ("millimeter", "millimeters"),
        ["kg"] = ("kilogram", "kilograms"),
        ["lb"] = ("pound", "pounds"),
        ["lbs"] = ("pound", "pounds"),
        ["oz"] = ("ounce", "ounces"),
        ["¢"] = ("cent", "cents"),
    }.ToFrozenDictionary();

    public static string Speak(string text)
    {
        text = Height().Replace(text, "$1 foot $2");
        text = Unit().Replace(text, m =>
        {
            var (one, many) = Units[m.Groups["unit"].Value];
            return $"{m.Groups["number"].Value} {(m.Groups["number"].Value == "1" ? one : many)}";
        });
        text = OutOfTen().Replace(text, " out of ");
        text = Twice().Replace(text, "$1 $1");
        text = Ratio().Replace(text, " to ");
        return BarePoint().Replace(text, "0.");
    }

    [GeneratedRegex("(?<![0-9.])([3-8])['’]([0-9]{1,2})(?:[\"”]|''|(?= |$))")]
    private static partial Regex Height();

    // The full stop of "lbs." ends the sentence only where the next word begins one.
    [GeneratedRegex(@"(?<number>(?<![0-9])[0-9][0-9,]*(?:\.[0-9]+)?)[ -]?(?<unit>mph|km/h|kph|km|cm|mm|kg|lbs?|oz|¢)(?![\p{L}/])(?:\.(?= \p{Ll}))?")]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?<=(?<![0-9/])[0-9](?:\.[0-9])?|(?<![0-9/])10)/(?=10(?![0-9/]))")]
    private static partial Regex OutOfTen();

    // Fifty-fifty.
    [GeneratedRegex(@"(?<![0-9-.,])([0-9]{2})-\1(?![0-9-])")]
    private static partial Regex Twice();

    // 3:1, but not 3:10, which is a time.
    [GeneratedRegex(@"(?<=(?<![0-9:])[0-9]{1,2}):(?=[0-9](?![0-9:]))")]
    private static partial Regex Ratio();

    [GeneratedRegex(@"(?<![0-9\p{L}.])\.(?=[0-9])")]
    private static partial Regex BarePoint();
}
