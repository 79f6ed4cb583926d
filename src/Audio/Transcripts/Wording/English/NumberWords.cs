using System.Globalization;

namespace Audio.Transcripts.Wording.English;

/// <summary>Numbers in words, the American way: no "and" before the tens.</summary>
static class NumberWords
{
    static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    static readonly (long Value, string Name)[] Scales =
    [
        (1_000_000_000_000_000, "quadrillion"), (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"),
        (1_000_000, "million"), (1_000, "thousand"), (100, "hundred"),
    ];

    static readonly Dictionary<string, string> Ordinals = new()
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <param name="number">Not negative.</param>
    public static string Cardinal(long number)
    {
        if (number < 20)
            return Small[number];
        if (number < 100)
            return Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]);
        var (value, name) = Array.Find(Scales, s => number >= s.Value);
        return $"{Cardinal(number / value)} {name}" + (number % value == 0 ? "" : " " + Cardinal(number % value));
    }

    public static string Ordinal(long number)
    {
        var cardinal = Cardinal(number);
        var start = cardinal.AsSpan().LastIndexOfAny(' ', '-') + 1;
        var last = cardinal[start..];
        if (!Ordinals.TryGetValue(last, out var ordinal))
            ordinal = last.EndsWith('y') ? last[..^1] + "ieth" : last + "th";
        return cardinal[..start] + ordinal;
    }

    /// <summary>1905 is <c>nineteen oh five</c>, 2005 <c>two thousand five</c>, 2023 <c>twenty twenty-three</c>.</summary>
    public static string Year(int year) => (year / 100, year % 100) switch
    {
        ( < 11 or > 20, _) or (20, < 10) => Cardinal(year),
        (var century, 0) => $"{Cardinal(century)} hundred",
        (var century, < 10 and var rest) => $"{Cardinal(century)} oh {Cardinal(rest)}",
        (var century, var rest) => $"{Cardinal(century)} {Cardinal(rest)}",
    };

    public static string Digits(string digits) =>
        string.Join(' ', digits.Where(char.IsAsciiDigit).Select(d => Small[d - '0']));

    /// <param name="written">Digits, with commas between thousands and a decimal point where there is one.</param>
    public static string Of(string written)
    {
        var parts = written.Replace(",", "", StringComparison.Ordinal).Split('.');
        var whole = parts[0];
        var isCode = whole.Length is 0 or > 15 || (whole.Length > 1 && whole[0] == '0');
        var words = whole.Length == 0 ? "zero"
            : isCode ? Digits(whole)
            : Cardinal(long.Parse(whole, CultureInfo.InvariantCulture));
        return parts.Length == 1 ? words : $"{words} point {Digits(parts[1])}";
    }

    /// <summary>1990 in <c>the 1990s</c> is <c>nineteen nineties</c>.</summary>
    public static string Decade(string words) =>
        words.EndsWith('y') ? words[..^1] + "ies" : words.EndsWith('x') ? words + "es" : words + "s";
}
