using System.Collections.Immutable;

namespace Audio.Speech;

/// <summary>A voice that an engine has. Immutable.</summary>
/// <param name="Name">As a binding in voices.json names it.</param>
/// <param name="Languages">BCP 47 tags, its own language first; empty where the engine does not say.</param>
public sealed record OfferedVoice(string Name, ImmutableArray<string> Languages)
{
    /// <summary>Such as <c>female</c> or <c>male</c>; null where the engine does not say.</summary>
    public string? Gender { get; init; }

    /// <summary>What the engine says about it in a few words; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The styles that it can speak in; empty for none.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>The roles that it can play; empty for none.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];
}
