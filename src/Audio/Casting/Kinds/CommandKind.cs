using Audio.Transcripts;

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
        FindFaults = FindFaults,
    };

    /// <summary>Whether sound comes without a header. A rate is said of such sound only.</summary>
    public static bool IsRaw(Settings values) => (values.Text("output") ?? (values.Number("rate") is null ? "wav" : "raw")) == "raw";

    static IEnumerable<SettingFault> FindFaults(Settings values)
    {
        const string Mend = "docs/engines.md has examples";
        if (values.List("run").IsEmpty)
            yield break;
        var template = new CommandTemplate(values.List("run"));
        if (template.FindFault() is { } fault)
            yield return new("run", fault, Mend);
        foreach (var language in values.List("languages").Where(l => !LanguageCode.IsTag(l)))
            yield return new("languages", $"'{language}' is no language tag", "Write it as in BCP 47, such as en or pt-BR");
        if (values.Text("input") == "file" && !template.TakesFile)
            yield return new("input", "the text is to be in a file, but 'run' has no {file}", Mend);
        if (values.Text("input") == "stdin" && template.TakesFile)
            yield return new("input", "the text is to be on standard input, but 'run' has a {file}", Mend);
        if (IsRaw(values) && values.Number("rate") is null)
            yield return new("output", "raw sound has no header, so 'rate' must say how many samples a second it has", Mend);
        if (values.Text("output") == "wav" && values.Number("rate") is not null)
            yield return new("rate", "'rate' is for raw sound; a WAV file says it by itself", "Leave it out");
    }
}
