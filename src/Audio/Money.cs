using System.Globalization;

namespace Audio;

/// <summary>Amounts of money, for people.</summary>
public static class Money
{
    /// <summary><c>$1.25</c>, <c>$0.0042</c>.</summary>
    /// <param name="usd">In US dollars; null where nobody knows.</param>
    public static string Of(decimal? usd) => usd is { } known ? "$" + known.ToString("0.00##", CultureInfo.InvariantCulture) : "an unknown amount (say \"price\" in voices.json)";
}
