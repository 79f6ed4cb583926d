using System.Collections.Immutable;

namespace Audio.Casting;

/// <summary>A way to speak, and what voices.json may say of engines of that kind. Immutable.</summary>
/// <param name="Name">As in voices.json: <c>azure</c>, <c>flite</c>.</param>
/// <param name="Service">What may be said of the engine itself.</param>
/// <param name="Binding">What may be said of a voice, beyond <c>voice</c>, <c>rate</c> and <c>pitch</c>.</param>
public sealed record EngineKind(string Name, ImmutableArray<Setting> Service, ImmutableArray<Setting> Binding)
{
    /// <summary>Whether there is an engine of this kind that bears its name, with nothing said about it in voices.json.</summary>
    public bool NeedsNoSettings { get; init; } = true;

    /// <summary>The environment variables in which its key is usually kept, in order; empty where it needs none.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>What is wrong with an engine's settings, taken together, beyond what each <see cref="Setting"/> demands; empty where nothing is.</summary>
    public Func<Settings, IEnumerable<SettingFault>> FindFaults { get; init; } = _ => [];

    /// <summary>What every engine beyond this machine has, beside a key.</summary>
    public static ImmutableArray<Setting> Remote { get; } =
    [
        Setting.Number("price", 0, 100_000),
        Setting.Number("timeout", 1, 3600),
        Setting.Number("idleTimeout", 1, 600),
        Setting.Flag("hedge"),
        Setting.Count("requestsPerMinute", 1, 1_000_000),
        Setting.Count("connections", 1, 1000),
    ];

    /// <inheritdoc/>
    public bool Equals(EngineKind? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal);
}
