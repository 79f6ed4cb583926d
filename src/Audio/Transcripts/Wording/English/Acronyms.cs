using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Capitals: acronyms that are words, initialisms that are spelled, and words that merely shout.</summary>
static partial class Acronyms
{
    /// <summary>Said as words though nothing in their letters tells; they would be spelled, or taken for another word.</summary>
    static readonly FrozenSet<string> Words = FrozenSet.Create(
        "AIDS", "ASEAN", "BRICS", "COBRA", "COVID", "DARPA", "DACA", "FEMA", "FIFA", "GITMO", "HAMAS", "HIPAA", "ISIS", "ISIL",
        "MAGA", "NAFTA", "NASA", "NASCAR", "NASDAQ", "NATO", "NORAD", "OPEC", "OSHA", "PAC", "PIN", "RAM", "SALT", "SARS", "SEAL",
        "MAX", "SIM", "SNAP", "START", "STEM", "SWAT", "SWIFT", "TED", "UNESCO", "UNICEF", "ZIP");

    /// <summary>Spelled though they could be read.</summary>
    static readonly FrozenSet<string> Letters = FrozenSet.Create(
        "ACLU", "AI", "AOC", "CEO", "CEOS", "CFO", "CIA", "COO", "CTO", "DEA", "DIY", "DOD", "DOE", "DOJ", "DUI", "EPA", "ESPN", "EU", "EV", "FAA", "FAQ",
        "FDA", "FOIA", "GAO", "GDP", "GI", "GOP", "HIV", "IAEA", "IATA", "ICAO", "ICU", "ID", "IMF", "IOU", "IPO", "IQ", "IRA", "IRS", "IT", "IVF",
        "NAACP", "NGO", "NRA", "NSA", "NYU", "PTA", "RIP", "SEC", "SUV", "TSA", "UAE", "UAW", "UCLA", "UFO", "UK", "UN", "USA", "USAID", "USDA",
        "VA", "VIP", "VPN", "WHO", "WTO", "YMCA");

    /// <summary>What stands in capitals wherever it stands, and is no word in small letters.</summary>
    public static IEnumerable<string> Known =>
        Words.Concat(Letters).Except(["AIDS", "COBRA", "GI", "ID", "IRA", "IT", "MAX", "PAC", "PIN", "RAM", "RIP", "SALT", "SEAL", "SIM", "SNAP", "START", "STEM", "SWIFT", "TED", "WHO", "ZIP"]);

    static readonly FrozenSet<string> Shouted = FrozenSet.Create(
        "ABOUT", "ALL", "ALSO", "AM", "AN", "AND", "ANY", "ARE", "AS", "AT", "BAD", "BE", "BEEN", "BEST", "BIG", "BOTH", "BUT", "BY",
        "CAN", "COME", "DAY", "DID", "DO", "DOES", "DONE", "DOWN", "EACH", "END", "EVEN", "EVER", "FAR", "FEW", "FOR", "FROM", "GET",
        "GO", "GOOD", "GOT", "GREAT", "HAD", "HAS", "HAVE", "HE", "HER", "HERE", "HIM", "HIS", "HOW", "IF", "IN", "INTO", "IS", "ITS",
        "JUST", "KNOW", "LAST", "LESS", "LET", "LIKE", "LONG", "MADE", "MAN", "MANY", "MAY", "ME", "MEN", "MORE", "MOST", "MUCH",
        "MUST", "MY", "NEED", "NEW", "NO", "NONE", "NOT", "NOW", "OF", "OFF", "OLD", "ON", "ONCE", "ONE", "ONLY", "OR", "OUR", "OUT",
        "OVER", "OWN", "RED", "REAL", "SAID", "SAW", "SAY", "SEE", "SHE", "SO", "SOME", "STOP", "SUCH", "TEN", "THAN", "THAT", "THE",
        "THEM", "THEN", "THEY", "THIS", "TO", "TOO", "TOP", "TWO", "UP", "VERY", "WAR", "WAS", "WAY", "WE", "WELL", "WENT", "WERE",
        "WHAT", "WHEN", "WHY", "WILL", "WITH", "YES", "YET", "YOU", "YOUR");

    public static string Speak(string text)
    {
        if (!Capitals().IsMatch(text))
            return text;
        var isShouted = new Lazy<bool>(() => IsShouted(text));
        return Capitals().Replace(text, m => Say(m, isShouted));
    }

    /// <summary>Letters apart, so that an engine names each. A lone <c>A</c> is an article to it, so that stops join where there is one.</summary>
    public static string Spell(string letters) => string.Join(letters.Contains('A', StringComparison.Ordinal) ? '.' : ' ', letters.AsEnumerable());

    static string Say(Match match, Lazy<bool> isShouted)
    {
        var word = match.Groups[1].Value;
        if (match.Groups["contracted"].Success)
            return match.Value.ToLowerInvariant();
        var plural = match.Groups[2].Success ? "'s" : "";
        if (Shouted.Contains(word))
            return word.ToLowerInvariant() + match.Groups[2].Value;
        if (Words.Contains(word))
            return Cased(word) + match.Groups[2].Value;
        if (word == "OK")
            return "okay" + match.Groups[2].Value;
        return IsSpelled(word, isShouted) ? Spell(word) + plural : Cased(word) + match.Groups[2].Value;
    }

    static bool IsSpelled(string word, Lazy<bool> isShouted) =>
        Letters.Contains(word) || !word.Any(IsVowel)
        || (word.Length < 6 && (word.Length < 4 || !Syllables().IsMatch(word)) && !isShouted.Value);

    static bool IsVowel(char letter) => "AEIOUYÁÉÍÓÚÄÖÜ".Contains(letter, StringComparison.Ordinal) || letter > 'Z';

    static string Cased(string word) => word[..1] + word[1..].ToLowerInvariant();

    static bool IsShouted(string text) =>
        text.Count(char.IsUpper) > 2 * text.Count(char.IsLower) && Capitals().Count(text) > 2;

    [GeneratedRegex(@"(?<![\p{L}.'])(\p{Lu}{2,})(s)?(?<contracted>'(?:T|RE|LL|VE|D))?(?!\p{L}|\.\p{Lu})")]
    private static partial Regex Capitals();

    // Consonants and vowels in turn can be read aloud: NATO, OPEC; two of a kind in a row, as in IAEA or NAACP, hardly.
    [GeneratedRegex("^[^AEIOU]?(?:[AEIOU][^AEIOU]){1,2}[AEIOU]?$")]
    private static partial Regex Syllables();
}
