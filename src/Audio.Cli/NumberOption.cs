using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Audio.Cli;

/// <summary>Options whose value is a whole number.</summary>
static class NumberOption
{
    /// <param name="least">The smallest that makes sense, 0 or more.</param>
    /// <param name="most">The largest; null for any.</param>
    /// <returns>An option that is null where it is not given.</returns>
    public static Option<T?> Create<T>(string name, string description, string helpName, T least, T? most = null, params string[] aliases)
        where T : struct, IBinaryInteger<T> => new(name, aliases)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = given =>
            {
                var text = given.Tokens.Count > 0 ? given.Tokens[0].Value : "";
                if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && !(number > most))
                    return number;
                given.AddError($"{name} is a whole number{(most is null ? $", {least} or more" : $" from {least} to {most}")}, and '{text}' is none.");
                return null;
            },
        };
}
