using System.Collections.Immutable;

namespace Audio.Casting;

/// <summary>A voice of voices.json: a character that any of several engines can speak. Immutable.</summary>
/// <param name="Name">As in voices.json.</param>
/// <param name="Bindings">What speaks it, by engine; never empty.</param>
public sealed record Persona(string Name, ImmutableDictionary<string, Voice> Bindings)
{
    /// <summary>What it sounds like, in a few words; null where the book does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Such as <c>female</c> or <c>male</c>; null where the book does not say.</summary>
    public string? Gender { get; init; }

    /// <summary>The personas that may stand in for it where it cannot be spoken and the user allows it, in order; all are in the book.</summary>
    public ImmutableArray<string> Fallback { get; init; } = [];

    /// <summary>The line of its name in voices.json, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column of its name in voices.json in UTF-16 units, from 1.</summary>
    public int Column { get; init; }
}
