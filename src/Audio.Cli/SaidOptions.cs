using System.CommandLine;

namespace Audio.Cli;

/// <summary>What a command line says, for whoever wants to know whether another one says the same.</summary>
static class SaidOptions
{
    /// <returns>Each option that is there, and its values.</returns>
    public static IEnumerable<string> Of(ParseResult parsed, IEnumerable<Option> options) =>
        from option in options
        let result = parsed.GetResult(option)
        where result is { Implicit: false }
        select $"{option.Name} {string.Join('\0', result.Tokens.Select(t => t.Value))}";
}
