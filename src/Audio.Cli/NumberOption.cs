using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Audio.Cli;

/// <summary>Options whose value is a whole number.</summary>
static class NumberOption
{
    /// <param name="least">The smallest that makes sense.</param>
    /// <param name="most">The largest; null for any.</param>
    /// <returns>An option that is null where it is not given.</returns>
    public static Option<int?> Create(string name, int least, int? most, params string[] aliases) =>
        new(name, aliases) { CustomParser = given => (int?)Parse(given, name, least, most, int.MaxValue) };

    /// <inheritdoc cref="Create"/>
    public static Option<long?> CreateLong(string name, long least) => new(name) { CustomParser = given => Parse(given, name, least, null, long.MaxValue) };

    static long? Parse(ArgumentResult given, string name, long least, long? most, long largest)
    {
        var text = given.Tokens.Count > 0 ? given.Tokens[0].Value : "";
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= (most ?? largest))
            return number;
        given.AddError($"{name} is a whole number{(most is null ? $", {least} or more" : $" from {least} to {most}")}, and '{text}' is none.");
        return null;
    }
}
