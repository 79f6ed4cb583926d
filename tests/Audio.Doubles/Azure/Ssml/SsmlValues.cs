using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Doubles.Azure.Ssml;

/// <summary>Values of attributes: null where the service would not understand them.</summary>
static partial class SsmlValues
{
    static readonly Dictionary<string, double> Rates = new()
    {
        ["x-slow"] = 0.5,
        ["slow"] = 0.64,
        ["medium"] = 1,
        ["fast"] = 1.55,
        ["x-fast"] = 2,
        ["default"] = 1,
    };

    static readonly Dictionary<string, double> Pitches = new()
    {
        ["x-low"] = 0.55,
        ["low"] = 0.8,
        ["medium"] = 1,
        ["high"] = 1.2,
        ["x-high"] = 1.45,
        ["default"] = 1,
    };

    /// <summary>A word, a factor (<c>1.2</c>) or a relative change (<c>+20%</c>); 0.5 to 2.</summary>
    public static double? Rate(string value) =>
        Rates.TryGetValue(value, out var named) ? named
        : Factor().IsMatch(value) ? Within(double.Parse(value, CultureInfo.InvariantCulture), 0.5, 2)
        : Relative().Match(value) is { Success: true } m ? Within(1 + (Number(m) / 100), 0.5, 2) : null;

    /// <summary>A word, a relative change (<c>+20%</c>, <c>-2st</c>, <c>+10Hz</c>) or a frequency (<c>200Hz</c>); 0.5 to 1.5.</summary>
    public static double? Pitch(string value) =>
        Pitches.TryGetValue(value, out var named) ? named
        : Relative().Match(value) is { Success: true } m ? Within(1 + (Number(m) / 100), 0.5, 1.5)
        : Semitones().Match(value) is { Success: true } s ? Within(Math.Pow(2, Number(s) / 12), 0.5, 1.5)
        : Frequency().IsMatch(value) ? 1 : null;

    public static TimeSpan? Time(string value) =>
        Duration().Match(value) is { Success: true } m
            ? TimeSpan.FromMilliseconds(Number(m) * (m.Groups[2].Value == "s" ? 1000 : 1)) : null;

    static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    static double? Within(double value, double least, double most) => value >= least && value <= most ? value : null;

    [GeneratedRegex(@"^\d+(\.\d+)?$")]
    private static partial Regex Factor();

    [GeneratedRegex(@"^([+-]?\d+(?:\.\d+)?)%$")]
    private static partial Regex Relative();

    [GeneratedRegex(@"^([+-]\d+(?:\.\d+)?)st$")]
    private static partial Regex Semitones();

    [GeneratedRegex(@"^[+-]?\d+(\.\d+)?Hz$")]
    private static partial Regex Frequency();

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)(ms|s)$")]
    private static partial Regex Duration();
}
