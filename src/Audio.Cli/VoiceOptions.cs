using System.CommandLine;

namespace Audio.Cli;

/// <summary>The options that say who speaks; the same for every command that needs voices.</summary>
static class VoiceOptions
{
    public static Option<string?> Voices() => UsageErrors.RefuseEmpty(new Option<string?>("--voices")
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
}
