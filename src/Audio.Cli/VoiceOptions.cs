using System.CommandLine;

namespace Audio.Cli;

/// <summary>The options that say who speaks; the same for every command that needs voices.</summary>
static class VoiceOptions
{
    public static Option<string?> Voices() => Named(new Option<string?>("--voices")
    {
        Description = "The voices to cast from; else the nearest voices.json, or the program's.",
        HelpName = "FILE",
    });

    public static Option<string?> Engine() => new("--engine")
    {
        Description = "Speak with this engine alone.",
        HelpName = "NAME",
        CompletionSources = { KnownVoices.Engines },
    };

    /// <summary>An empty name is a script's mistake; taken as a path it would mean the current folder.</summary>
    public static Option<T> Named<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
                result.AddError($"{option.Name} is empty.");
        });
        return option;
    }
}
