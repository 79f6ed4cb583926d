using System.CommandLine;

namespace Audio.Cli;

/// <summary>The option that says where speech is kept; the same for every command that needs it.</summary>
static class StoreOption
{
    public static Option<string?> Create() => UsageErrors.RefuseEmpty(new Option<string?>("--store") { Description = "Where speech is kept for the next time.", HelpName = "DIR" });
}
