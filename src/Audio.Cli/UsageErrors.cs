using System.CommandLine;
using System.CommandLine.Parsing;

namespace Audio.Cli;

/// <summary>What is wrong with a command line, and what was probably meant.</summary>
static class UsageErrors
{
    /// <summary>Each mistake in a line, without those that only follow from another.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var (command, unmatched) = (parsed.CommandResult, parsed.UnmatchedTokens);
        if (unmatched is [var name, ..] && command.Command is { Subcommands.Count: > 0, Arguments.Count: 0 } && !IsOption(name))
            return [$"There is no command '{name}'.{(File.Exists(name) ? $" Did you mean '{PathOf(command)} render {name}'?" : Meant(name, command.Command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)))}"];

        var unknown = unmatched.Where(IsOption).Select(o => NoOption(command, o)).ToList();
        // What is left over after one of those was probably its value.
        var over = unknown.Count > 0 || parsed.Errors.Any(e => e.Message.StartsWith(NoOptionStart, StringComparison.Ordinal)) ? [] : unmatched.Where(u => !IsOption(u)).Select(u => $"'{u}' is more than this command takes.");
        var said = parsed.Errors.Select(Sentence)
            .Except(unmatched.Select(u => $"Unrecognized command or argument '{u}'."));
        return [.. unknown, .. said, .. over];
    }

    // On one line, and with the option that it is about.
    static string Sentence(ParseError error)
    {
        var message = string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var option = (error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult)?.Option.Name;
        return option is null || message.Contains(option, StringComparison.Ordinal) ? message : $"{option}: {message}";
    }

    /// <summary>Keeps a mistyped option from being taken for an argument.</summary>
    public static void RefuseOptions(Argument argument) => argument.Validators.Add(given =>
    {
        foreach (var token in given.Tokens.Select(t => t.Value))
        {
            if (token.StartsWith("--", StringComparison.Ordinal) && !File.Exists(token))
                given.AddError(NoOption((CommandResult)given.Parent!, token));
            if (token.Length == 0)
                given.AddError($"Argument '{argument.Name}' is empty.");
        }
    });

    /// <summary>Refuses an empty value. It is a script's mistake; taken as a path it would mean the current folder.</summary>
    /// <returns>The option itself.</returns>
    public static Option<T> RefuseEmpty<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
                result.AddError($"{option.Name} is empty.");
        });
        return option;
    }

    /// <summary>Takes nothing but certain values, which shells complete.</summary>
    public static void RequireOneOf(Option option, params IReadOnlyList<string> values)
    {
        option.CompletionSources.Add([.. values]);
        option.Validators.Add(given => RefuseOthers(given, option.Name, values));
    }

    /// <inheritdoc cref="RequireOneOf(Option, IReadOnlyList{string})"/>
    public static void RequireOneOf(Argument argument, params IReadOnlyList<string> values)
    {
        argument.CompletionSources.Add([.. values]);
        argument.Validators.Add(given => RefuseOthers(given, argument.Name, values));
    }

    static void RefuseOthers(SymbolResult given, string name, IReadOnlyList<string> values)
    {
        foreach (var other in given.Tokens.Select(t => t.Value).Where(v => !values.Contains(v)))
            given.AddError($"{name}: '{other}' is none of {string.Join(", ", values)}.{Meant(other, values)}");
    }

    /// <summary><c>audio voices try</c></summary>
    public static string PathOf(CommandResult command) => command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

    const string NoOptionStart = "There is no option ";

    static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    static string NoOption(CommandResult command, string token)
    {
        var name = token.Split('=', 2)[0];
        return $"{NoOptionStart}'{name}'.{Meant(name, OptionsOf(command).Select(o => o.Name))}";
    }

    /// <summary>The options that may stand after a command.</summary>
    public static IEnumerable<Option> OptionsOf(CommandResult command) => command.Command.Options.Concat(RecursiveOf(command.Parent)).Where(o => !o.Hidden);

    static IEnumerable<Option> RecursiveOf(SymbolResult? parent) =>
        parent is CommandResult command ? command.Command.Options.Where(o => o.Recursive).Concat(RecursiveOf(command.Parent)) : [];

    static string Meant(string name, IEnumerable<string> known) => NearestName.For(name, known) is { } meant ? $" Did you mean '{meant}'?" : "";
}
