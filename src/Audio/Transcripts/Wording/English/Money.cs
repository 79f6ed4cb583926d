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

    public static string Speak(string text) => Sum().Replace(text, Say);

    static string Say(Match match)
    {
        var (one, many, cent, cents) = Currencies[match.Groups["currency"].Value[0]];
        var amount = match.Groups["amount"].Value;
        var upTo = match.Groups["last"].Success ? $" to {NumberWords.Of(match.Groups["last"].Value)}" : "";
        var scale = match.Groups["scale"].Value;
        if (scale.Length > 0)
        {
            // In "a $2-billion plan" the sum is an adjective, and stands in the singular.
            var isAdjective = match.Groups["join"].Value == "-";
            return $"{NumberWords.Of(amount)}{upTo} {Scales.GetValueOrDefault(scale, scale)} {(isAdjective ? one : many)}";
        }

        var point = amount.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || amount.Length - point != 3 || upTo.Length > 0)
            return $"{NumberWords.Of(amount)}{upTo} {(amount == "1" && upTo.Length == 0 ? one : many)}";

        var (whole, fraction) = (amount[..point], int.Parse(amount[(point + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        var large = $"{NumberWords.Of(whole)} {(whole == "1" ? one : many)}";
        var small = $"{NumberWords.Cardinal(fraction)} {(fraction == 1 ? cent : cents)}";
        return fraction == 0 ? large : whole == "0" ? small : $"{large} and {small}";
    }

    [GeneratedRegex(@"(?:US|(?<!\p{L}))(?<currency>[$€£¥₹]) ?(?<amount>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?:-(?<last>[0-9]+(?:\.[0-9]+)?)(?![0-9-]))?(?:(?<join>[ -]?)(?<scale>thousand|million|billion|trillion|(?:bn|mn|trn|tn|[kmbt])(?!\p{L}))(?!\p{L}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
