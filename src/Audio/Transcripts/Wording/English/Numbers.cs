using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>All other numbers: years, decades, ordinals, percentages, ranges, codes.</summary>
static partial class Numbers
{
    static readonly FrozenDictionary<string, string> Fractions = new Dictionary<string, string>
    {
        ["1/2"] = "one half",
        ["1/3"] = "one third",
        ["2/3"] = "two thirds",
        ["1/4"] = "one quarter",
        ["3/4"] = "three quarters",
        ["½"] = "one half",
        ["⅓"] = "one third",
        ["⅔"] = "two thirds",
        ["¼"] = "one quarter",
        ["¾"] = "three quarters",
    }.ToFrozenDictionary();

    public static string Speak(string text)
    {
        text = ListNumber().Replace(text, m => Capitalised(NumberWords.Of(m.Groups[1].Value)) + ". ");
        text = NumberSign().Replace(text, "number ");
        text = Docket().Replace(text, m => $"number {NumberWords.Of(m.Groups[1].Value)}, {Grouped(m.Groups[2].Value)}");
        text = DigitGroups().Replace(text, m => string.Join(", ", m.Value.Split('-', '.').Select(NumberWords.Digits)));
        text = Fraction().Replace(text, SayFraction);
        text = Decade().Replace(text, m => NumberWords.Decade(NumberWords.Year(Int(m.Groups[1].Value))));
        text = YearRange().Replace(text, SayYearRange);
        text = Negative().Replace(text, "minus ");
        text = Ordinal().Replace(text, m => NumberWords.Ordinal(long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)));
        text = Range().Replace(text, " to ");
        text = Billions().Replace(text, " billion");
        text = BesideLetter().Replace(text, " ");
        text = Year().Replace(text, m => NumberWords.Year(Int(m.Value)));
        return Number().Replace(text, m => NumberWords.Of(m.Value));
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

    [GeneratedRegex(@"(?:\bNo\. ?|#)(?=[0-9]+(?![0-9-]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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

    [GeneratedRegex(@"(?<=[0-9]%?)[-–](?=[0-9])")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<=[0-9])bn\b")]
    private static partial Regex Billions();

    // G-20, COVID-19, G7, 5G.
    [GeneratedRegex(@"(?<=\p{L})-(?=[0-9])|(?<=\p{L})(?=[0-9])|(?<=[0-9])(?=\p{L})")]
    private static partial Regex BesideLetter();

    [GeneratedRegex(@"(?<![0-9,.])(?:1[1-9]|20)[0-9]{2}(?![0-9%]|[,.][0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")]
    private static partial Regex Number();
}
