using System.Globalization;

namespace Audio;

/// <summary>Numbers of things, for people.</summary>
public static class Count
{
    /// <summary><c>1 sentence</c>, <c>2 sentences</c>, <c>1,200 sentences</c>.</summary>
    /// <param name="one">The thing, whose plural ends in an s.</param>
    public static string Of(long number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {one}{(number == 1 ? "" : "s")}");
}
