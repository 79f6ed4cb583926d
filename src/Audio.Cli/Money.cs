using System.Globalization;

namespace Audio.Cli;

/// <summary>Amounts of money, for people.</summary>
static class Money
{
    /// <param name="usd">In US dollars; null where nobody knows.</param>
    public static string Of(decimal? usd) => usd is { } known ? "$" + known.ToString("0.00##", CultureInfo.InvariantCulture) : "an unknown amount (say \"price\" in voices.json)";
}
