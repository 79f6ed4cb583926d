namespace Audio.Speech;

/// <summary>Whether an engine can be used on this machine. Immutable.</summary>
/// <param name="Name">The engine, as in voices.json.</param>
public sealed record EngineStatus(string Name)
{
    /// <summary>What it calls its version; part of every clip's key. Null where it cannot be used.</summary>
    public string? Version { get; init; }

    /// <summary>Why it cannot be used, in a few words; null where it can.</summary>
    public string? Fault { get; init; }

    /// <summary>What to do so that it can be used, with the exact command; null where it can.</summary>
    public string? Remedy { get; init; }

    /// <summary>True where it can be used.</summary>
    public bool IsUsable => Fault is null;
}
