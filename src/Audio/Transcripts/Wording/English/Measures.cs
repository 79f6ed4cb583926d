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
        ["g"] = ("gram", "grams"),
        ["mg"] = ("milligram", "milligrams"),
        ["ml"] = ("milliliter", "milliliters"),
        ["ft"] = ("foot", "feet"),
        ["yd"] = ("yard", "yards"),
        ["mi"] = ("mile", "miles"),
        ["mpg"] = ("mile a gallon", "miles a gallon"),
        ["hp"] = ("horsepower", "horsepower"),
        ["hr"] = ("hour", "hours"),
        ["hrs"] = ("hour", "hours"),
        ["min"] = ("minute", "minutes"),
        ["sec"] = ("second", "seconds"),
        ["yr"] = ("year", "years"),
        ["yrs"] = ("year", "years"),
        ["kW"] = ("kilowatt", "kilowatts"),
        ["MW"] = ("megawatt", "megawatts"),
        ["GW"] = ("gigawatt", "gigawatts"),
        ["kHz"] = ("kilohertz", "kilohertz"),
        ["MHz"] = ("megahertz", "megahertz"),
        ["GHz"] = ("gigahertz", "gigahertz"),
        ["KB"] = ("kilobyte", "kilobytes"),
        ["MB"] = ("megabyte", "megabytes"),
        ["GB"] = ("gigabyte", "gigabytes"),
        ["TB"] = ("terabyte", "terabytes"),
        ["¢"] = ("cent", "cents"),
    }.ToFrozenDictionary();

    static readonly Rule[] Rules =
    [
        new("'’′", Height(), m => $"{m.Groups[1].Value} foot {m.Groups[2].Value}"),
        new("bcfghilmpyzBW¢", Unit(), SayUnit),
        new("/", OutOfTen(), " out of "),
        new("-–", Twice(), m => $"{m.Groups[1].Value} {m.Groups[1].Value}"),
        new(":", Ratio(), " to "),
        new(".", BarePoint(), "0."),
    ];

    public static string Speak(string text) => Rule.Apply(Rules, text);

    static string SayUnit(Match match)
    {
        var (one, many) = Units[match.Groups["unit"].Value];
        return $"{match.Groups["number"].Value} {(match.Groups["number"].Value == "1" ? one : many)}";
    }

    [GeneratedRegex("(?<![0-9.])([3-8])['’′](1[01]|[0-9])(?:[\"”″]|''|(?=[ ,;:!?]|\\.(?![0-9])|$))(?![0-9])")]
    private static partial Regex Height();

    // The full stop of "lbs." ends the sentence only where the next word begins one.
    [GeneratedRegex(@"(?<number>(?<![0-9])[0-9][0-9,]*(?:\.[0-9]+)?)[ -]?(?<unit>mph|mpg|km/h|kph|km|cm|mm|kg|mg|ml|lbs?|oz|ft|yd|mi|min|sec|hp|hrs?|yrs?|[kMG]W|[kMG]Hz|[KMGT]B|(?<=[0-9] ?)g|¢)(?![\p{L}/])(?:\.(?= \p{Ll}))?")]
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
