using System.Collections.Immutable;
using Audio.Casting;
using Audio.Casting.Kinds;
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

    public static CommandOptions Of(ServiceSettings service)
    {
        var values = service.Values;
        return new(new CommandTemplate(values.List("run")))
        {
            RawFormat = CommandKind.IsRaw(values) ? new((int)values.Number("rate")!, (int)(values.Number("channels") ?? 1)) : null,
            Languages = values.List("languages"),
            VersionArguments = values.List("version"),
        };
    }
}
