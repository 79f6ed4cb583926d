using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>All other numbers: years, decades, ordinals, percentages, ranges, codes.</summary>
static partial class Numbers
{
    const string Digits = "0123456789";

    static readonly FrozenDictionary<string, string> Fractions = new Dictionary<string, string>
    {
        ["1/2"] = "one half",
        ["1/3"] = "one third",
        ["2/3"] = "two thirds",
        ["1/4"] = "one quarter",
        ["3/4"] = "three quarters",
        ["1/5"] = "one fifth",
        ["2/5"] = "two fifths",
        ["3/5"] = "three fifths",
        ["4/5"] = "four fifths",
        ["1/8"] = "one eighth",
        ["3/8"] = "three eighths",
        ["5/8"] = "five eighths",
        ["7/8"] = "seven eighths",
        ["½"] = "one half",
        ["⅓"] = "one third",
        ["⅔"] = "two thirds",
        ["¼"] = "one quarter",
        ["¾"] = "three quarters",
    }.ToFrozenDictionary();

    static readonly Rule[] Rules =
    [
        new(".)", ListNumber(), m => Capitalised(NumberWords.Of(m.Groups[1].Value)) + ". "),
        new(".#", NumberSign(), m => m.Value.StartsWith("nos", StringComparison.OrdinalIgnoreCase) ? "numbers " : "number "),
        new("7", Aircraft(), SayAircraft),
        new("3", Airbus(), m => $"A {Grouped(m.Groups[1].Value)}"),
        new("0", Abbreviated(), m => $"oh {NumberWords.Of(m.Groups[1].Value)}"),
        new("-", Docket(), m => $"number {NumberWords.Of(m.Groups[1].Value)}, {Grouped(m.Groups[2].Value)}"),
        new("-.", DigitGroups(), m => string.Join(", ", m.Value.Split('-', '.').Select(NumberWords.Digits))),
        new("/½⅓⅔¼¾", Fraction(), SayFraction),
        new("s", Decade(), m => NumberWords.Decade(NumberWords.Year(Int(m.Groups[1].Value)))),
        new("-–", YearRange(), SayYearRange),
        new("-", Negative(), "minus "),
        new("-–", OrdinalRange(), " to "),
        new("-", OfEach(), m => $" {m.Groups[1].Value} "),
        new("tdhTDH", Ordinal(), m => NumberWords.Ordinal(long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))),
        new("-–", Range(), " to "),
        new("nmM", Scale(), m => m.Value.Trim()[0] switch { 'b' => " billion", 't' => " trillion", _ => " million" }),
        new(Digits, BesideLetter(), " "),
        new(Digits, Year(), m => NumberWords.Year(Int(m.Value))),
        new(Digits, Number(), m => NumberWords.Of(m.Value)),
    ];

    public static string Speak(string text) => Rule.Apply(Rules, text);

    static string SayAircraft(Match match)
    {
        var model = Grouped(match.Groups["model"].Value);
        return match.Groups["variant"].Success ? $"{model} {NumberWords.Of(match.Groups["variant"].Value)}" : model;
    }

    static string SayFraction(Match match)
    {
        var (whole, fraction) = (match.Groups["whole"].Value, match.Groups["fraction"].Value);
        if (Fractions.TryGetValue(fraction, out var words))
            return whole.Length > 0 ? $"{whole.Trim()} and {words.Replace("one ", "a ", StringComparison.Ordinal)}" : words;
        return match.Value.Replace('/', ' ');
    }

    // 2022-23 is a span of years; 2022-5 is not.
    static string SayYearRange(Match match)
    {
        var (from, to) = (match.Groups[1].Value, match.Groups[2].Value);
        var last = to.Length == 2 ? NumberWords.Cardinal(Int(to)) : NumberWords.Year(Int(to));
        return to.Length == 2 && Int(to) <= Int(from[2..]) ? match.Value : $"{NumberWords.Year(Int(from))} to {last}";
    }

    // A docket number is said in pairs, like a house number: 193 is "one ninety-three".
    static string Grouped(string digits) => digits switch
    {
        [not '0', not '0', _] => $"{NumberWords.Of(digits[..1])} {NumberWords.Of(digits[1..])}",
        [not '0', _, not '0', _] => $"{NumberWords.Of(digits[..2])} {NumberWords.Of(digits[2..])}",
        _ => NumberWords.Of(digits),
    };

    static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex(@"^([0-9]{1,2})[.)] (?=\S)")]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"(?:\bNos?\. ?|#)(?=[0-9]+(?![0-9-]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberSign();

    [GeneratedRegex(@"\bNos?\. ?([0-9]{1,3})-([0-9]{1,5})\b")]
    private static partial Regex Docket();

    [GeneratedRegex(@"(?<![0-9$-])(?:1-)?[0-9]{3}[-.][0-9]{3}[-.][0-9]{4}(?![0-9-])|\b[0-9]+(?:-[0-9]+){2,}\b|\b[0-9]+(?:\.[0-9]+){2,}\b")]
    private static partial Regex DigitGroups();

    [GeneratedRegex(@"(?<whole>\b[0-9]+[ -]?)?(?<fraction>[½⅓⅔¼¾])|(?:(?<whole>\b[0-9]+)[ -])?(?<![0-9/])(?<fraction>[0-9]{1,2}/[0-9]{1,2})(?![0-9/])")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\b((?:1[1-9]|20)[0-9]0|[2-9]0)'?s\b")]
    private static partial Regex Decade();

    [GeneratedRegex(@"(?<![0-9,.-])\b((?:1[1-9]|20)[0-9]{2})[-–]((?:1[1-9]|20)[0-9]{2}|[0-9]{2})\b(?![-,.%]?[0-9])")]
    private static partial Regex YearRange();

    [GeneratedRegex(@"(?<![^ ])-(?=[0-9])")]
    private static partial Regex Negative();

    [GeneratedRegex(@"(?<![0-9.,])([0-9]{1,9})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?<=[0-9](?:st|nd|rd|th))[-–](?=[0-9]+(?:st|nd|rd|th)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalRange();

    // 2-for-1, 3-in-1.
    [GeneratedRegex(@"(?<=[0-9])-(for|in|to|by|on)-(?=[0-9])")]
    private static partial Regex OfEach();

    [GeneratedRegex(@"(?<=[0-9]%?)[-–](?=[0-9])")]
    private static partial Regex Range();

    // 1.5m people, but 1.5m deep.
    [GeneratedRegex(@"(?<=[0-9]) ?(?:bn|tn|trn)\b|(?<=[0-9])(?:mn\b|m(?= (?:people|users|viewers|listeners|homes|jobs|barrels|tons|tonnes|votes|copies|children|Americans|dollars|euros|pounds)\b))")]
    private static partial Regex Scale();

    // Boeing 737-800, a 777 jet, the 737 MAX.
    [GeneratedRegex(@"(?<![0-9,.$-])(?:(?<=Boeing )(?<model>[0-9]{3})(?:-(?<variant>[0-9]{1,3}))?|(?<model>7[0-8]7)(?:-(?<variant>[0-9]{3})|(?= (?:MAX|Max|jet|plane|airliner|Dreamliner))))(?![0-9,-])")]
    private static partial Regex Aircraft();

    [GeneratedRegex(@"\bA(3[0-9]{2})(?![0-9])")]
    private static partial Regex Airbus();

    // The class of '05.
    [GeneratedRegex(@"(?<=\b(?:class|Class|summer|fall|winter|spring|back in|since|of) )0([1-9])(?![0-9:.,/-]|\p{L})")]
    private static partial Regex Abbreviated();

    // G-20, COVID-19, G7, 5G.
    [GeneratedRegex(@"(?<=\p{L})-(?=[0-9])|(?<=\p{L})(?=[0-9])|(?<=[0-9])(?=\p{L})")]
    private static partial Regex BesideLetter();

    [GeneratedRegex(@"(?<![0-9,.])(?:1[1-9]|20)[0-9]{2}(?![0-9%]|[,.][0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")]
    private static partial Regex Number();
}
