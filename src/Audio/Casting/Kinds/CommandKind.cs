namespace Audio.Casting.Kinds;

/// <summary>Any program on this machine.</summary>
static class CommandKind
{
    public static EngineKind Kind { get; } = new(
        EngineKinds.Command,
        [
            Setting.List("run") with { IsRequired = true }, Setting.Choice("input", "stdin", "file"), Setting.Choice("output", "wav", "raw"),
            Setting.Count("rate", 8000, 192_000), Setting.Count("channels", 1, 2), Setting.List("languages"), Setting.List("version"),
            Setting.Number("timeout", 1, 3600), Setting.Count("connections", 1, 1000),
        ],
        [new("language")])
    {
        NeedsNoSettings = false,
    };
}
