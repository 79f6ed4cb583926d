using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;

namespace Audio.Speech.Command;

/// <summary>How a program is spoken with. Immutable.</summary>
/// <param name="Template">Its command line.</param>
sealed record CommandOptions(CommandTemplate Template)
{
    /// <summary>The shape of raw 16-bit PCM; null where it writes WAV.</summary>
    public AudioFormat? RawFormat { get; init; }

    /// <summary>The languages it speaks; empty where nothing is said, and then it is trusted with any.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The arguments with which it prints its version; empty where its files say what it is.</summary>
    public ImmutableArray<string> VersionArguments { get; init; } = [];

    /// <exception cref="SpeechException">The settings contradict each other. Permanent.</exception>
    public static CommandOptions Of(ServiceSettings service)
    {
        var values = service.Values;
        var template = new CommandTemplate(values.List("run"));
        if ((template.FindFault() ?? FindContradiction(values, template)) is { } fault)
            throw new SpeechException(fault, isTransient: false) { Remedy = $"Mend 'run' of '{service.Name}' in voices.json; docs/engines.md has examples" };
        return new(template)
        {
            RawFormat = IsRaw(values) ? new((int)values.Number("rate")!, (int)(values.Number("channels") ?? 1)) : null,
            Languages = values.List("languages"),
            VersionArguments = values.List("version"),
        };
    }

    static string? FindContradiction(Settings values, CommandTemplate template) =>
        values.Text("input") == "file" && !template.TakesFile ? "the text is to be in a file, but 'run' has no {file}"
        : values.Text("input") == "stdin" && template.TakesFile ? "the text is to be on standard input, but 'run' has a {file}"
        : IsRaw(values) && values.Number("rate") is null ? "raw sound has no header, so 'rate' must say how many samples a second it has"
        : values.Text("output") == "wav" && values.Number("rate") is not null ? "'rate' is for raw sound; a WAV file says it by itself"
        : null;

    // A rate is said of raw sound only.
    static bool IsRaw(Settings values) => (values.Text("output") ?? (values.Number("rate") is null ? "wav" : "raw")) == "raw";
}
