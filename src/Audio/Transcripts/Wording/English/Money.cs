using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Sums of money: <c>$2.5bn</c> is <c>two point five billion dollars</c>.</summary>
static partial class Money
{
    static readonly FrozenDictionary<char, (string One, string Many, string Cent, string Cents)> Currencies =
        new Dictionary<char, (string, string, string, string)>
        {
            ['$'] = ("dollar", "dollars", "cent", "cents"),
            ['€'] = ("euro", "euros", "cent", "cents"),
            ['£'] = ("pound", "pounds", "penny", "pence"),
            ['¥'] = ("yen", "yen", "sen", "sen"),
            ['₹'] = ("rupee", "rupees", "paisa", "paise"),
        }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string> Scales = new Dictionary<string, string>
    {
        ["k"] = "thousand",
        ["m"] = "million",
        ["mn"] = "million",
        ["b"] = "billion",
        ["bn"] = "billion",
        ["t"] = "trillion",
        ["tn"] = "trillion",
        ["trn"] = "trillion",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, string> Countries = new Dictionary<string, string>
    {
        ["A"] = "Australian",
        ["C"] = "Canadian",
        ["HK"] = "Hong Kong",
        ["NZ"] = "New Zealand",
        ["US"] = "",
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string> Per = new Dictionary<string, string>
    {
        ["gal"] = "a gallon",
        ["lb"] = "a pound",
        ["kg"] = "a kilogram",
        ["hr"] = "an hour",
        ["hour"] = "an hour",
        ["yr"] = "a year",
        ["mo"] = "a month",
        ["wk"] = "a week",
    }.ToFrozenDictionary();

    public static string Speak(string text)
    {
        if (!text.AsSpan().ContainsAny("$€£¥₹"))
            return text;
        // As it is written on the continent: "20 €", "€1.099,50".
        text = Behind().Replace(text, m => m.Groups["currency"].Value + Grouped().Replace(m.Groups["amount"].Value, g => InEnglish(g.Value)));
        text = Continental().Replace(text, m => InEnglish(m.Value));
        return Sum().Replace(text, m => Say(m, text));
    }

    // Full stops and spaces group, and a comma goes before the cents.
    static string InEnglish(string amount) => string.Concat(amount.Where(c => char.IsAsciiDigit(c) || c == ',')).Replace(',', '.');

    static string Say(Match match, string text)
    {
        var (one, many, cent, cents) = Currencies[match.Groups["currency"].Value[0]];
        if (Countries.GetValueOrDefault(match.Groups["country"].Value) is { Length: > 0 } country)
            (one, many) = ($"{country} {one}", $"{country} {many}");
        var amount = match.Groups["amount"].Value;
        var upTo = match.Groups["last"].Success ? $" to {NumberWords.Of(match.Groups["last"].Value)}" : "";
        var scale = match.Groups["scale"].Value;
        if (scale.Length > 0)
            upTo += " " + Scales.GetValueOrDefault(scale, scale).ToLowerInvariant();
        var per = match.Groups["per"].Success ? " " + Rate(match.Groups["per"].Value) : "";

        // In "a $2-billion plan" and in "a $5 fee" the sum is an adjective, and stands in the singular.
        if (match.Groups["join"].Value == "-" || match.Groups["named"].Success || IsAdjective(match, text))
            return $"{NumberWords.Of(amount)}{upTo} {one}{per}";

        var point = amount.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || amount.Length - point != 3 || upTo.Length > 0)
            return $"{NumberWords.Of(amount)}{upTo} {(amount == "1" && upTo.Length == 0 ? one : many)}{per}";

        var (whole, fraction) = (amount[..point], int.Parse(amount[(point + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        var large = $"{NumberWords.Of(whole)} {(whole == "1" ? one : many)}";
        var small = $"{NumberWords.Cardinal(fraction)} {(fraction == 1 ? cent : cents)}";
        return (fraction == 0 ? large : whole is "0" or "" ? small : $"{large} and {small}") + per;
    }

    static string Rate(string unit) => Per.GetValueOrDefault(unit) ?? $"a {unit}";

    static bool IsAdjective(Match match, string text) =>
        text.AsSpan(match.Index + match.Length) is ['-', var letter, ..] ? char.IsLetter(letter)
        : Article().IsMatch(text.AsSpan(0, match.Index)) && Noun().IsMatch(text.AsSpan(match.Index + match.Length));

    [GeneratedRegex(@"(?:(?<![\p{L}])(?<country>US|HK|NZ|[AC])|(?<!\p{L}))(?<currency>[$€£¥₹]) ?(?<amount>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|\.[0-9]{2}(?![0-9]))(?:[-–][$€£¥₹]?(?<last>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?![0-9-]))?(?:(?<join>[ -]?)(?<scale>thousand|million|billion|trillion|(?:bn|mn|trn|tn|[kmbt])(?!\p{L}))(?!\p{L}))?(?<named>[ -]dollar(?!\p{L}))?(?:(?:/| per )(?<per>gal|lb|kg|hr|hour|yr|mo|wk|gallon|pound|year|month|week|day|night|ton|barrel|person|head|share|ounce|square foot)(?!\p{L}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex(@"(?<![\p{L}$€£¥₹0-9.,–-])(?<amount>(?:[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+(?:,[0-9]{2})?|[0-9]+(?:[.,][0-9]+)*)(?:[-–][0-9]+(?:[.,][0-9]+)*)?)[ \u00A0\u202F]?(?<currency>[$€£¥₹])(?! ?[0-9]|\p{L})")]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<![0-9.,])(?:[0-9]{1,3}(?:[.\u00A0\u202F ][0-9]{3})+(?:,[0-9]{2})?|[0-9]+,[0-9]{2})(?![0-9.,])")]
    private static partial Regex Grouped();

    // Without cents "€1.125" may be either.
    [GeneratedRegex(@"(?<=[$€£¥₹] ?)[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]{2}(?![0-9])|(?<=€ ?)[0-9]+,[0-9]{2}(?![0-9]|,[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Continental();

    [GeneratedRegex(@"(?<!\p{L})an? $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^ (?!(?:and|or|to|for|in|of|on|at|per|from|more|less|a|an|each|is|was|if|but|by|over|apiece|every|when|that|as|than|because|so|with)(?!\p{L}))\p{L}")]
    private static partial Regex Noun();
}
