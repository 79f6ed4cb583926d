using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Audio.Casting;

namespace Audio.Cli;

/// <summary>What the voices.json that a command line would take knows, for whoever has still to name it.</summary>
static class KnownVoices
{
    /// <summary>The engines that a voice can be bound to.</summary>
    public static IEnumerable<CompletionItem> Engines(CompletionContext asked) => Items(BookOf(asked)?.Services.Keys.Order(StringComparer.Ordinal));

    /// <summary>The voices, in the order of the file.</summary>
    public static IEnumerable<CompletionItem> Names(CompletionContext asked) => Items(BookOf(asked)?.Personas.Select(p => p.Name));

    static IEnumerable<CompletionItem> Items(IEnumerable<string>? names) => names?.Select(n => new CompletionItem(n)) ?? [];

    // Null also where it has mistakes: whoever runs the command is told of them.
    static VoiceBook? BookOf(CompletionContext asked)
    {
        var words = asked.ParseResult.CommandResult.Children;
        var named = words.OfType<OptionResult>().FirstOrDefault(o => o.Option.Name == "--voices");
        var transcript = words.OfType<ArgumentResult>().FirstOrDefault(a => a.Argument.Name is "file" or "files");
        try
        {
            return Composition.LoadVoicesIfAny(FirstOf(named?.Tokens), FirstOf(transcript?.Tokens));
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    static string? FirstOf(IReadOnlyList<Token>? tokens) => tokens is [var first, ..] ? first.Value : null;
}
