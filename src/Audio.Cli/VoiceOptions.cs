using System.CommandLine;

namespace Audio.Cli;

/// <summary>The options that say who speaks; the same for every command that needs voices.</summary>
static class VoiceOptions
{
    public static Option<string?> Voices() => new("--voices")
    {
        Description = "The voices to cast from, instead of voices.json in the current folder or beside the program.",
        HelpName = "FILE",
    };

    public static Option<string?> Engine() => new("--engine")
    {
        Description = "Speak with this engine alone.",
        HelpName = "NAME",
    };
}
