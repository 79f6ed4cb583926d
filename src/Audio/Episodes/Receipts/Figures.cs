using System.Globalization;

namespace Audio.Episodes.Receipts;

/// <summary>How times and words are shown in a receipt.</summary>
static class Figures
{
    const int Longest = 40;

    /// <summary>A place in an episode, such as <c>1:02.5</c> or <c>1:00:02.5</c>.</summary>
    public static string Time(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Round(seconds, 3));
        return time < TimeSpan.Zero ? "−" + Time(-seconds) : time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss\.fff" : @"m\:ss\.fff", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.');
    }

    /// <summary>A length, such as <c>12 ms</c> or <c>4.25 s</c>, without its sign.</summary>
    public static string Length(double seconds) => Math.Abs(seconds) is var length && length < 0.1
        ? string.Create(CultureInfo.InvariantCulture, $"{length * 1000:0.#} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{length:0.##} s");

    /// <summary>The beginning of what is said, in quotation marks.</summary>
    public static string Excerpt(string text) => $"“{(text.Length <= Longest ? text : text[..(Longest - 1)].TrimEnd() + "…")}”";

    /// <summary>One thing, and how many more.</summary>
    public static string AndMore(int count) => count > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {count - 1} more") : "";
}
