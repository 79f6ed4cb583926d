namespace Audio.Casting;

/// <summary>An engine as voices.json configures it. Immutable.</summary>
/// <param name="Name">What bindings and the list of engines call it.</param>
/// <param name="Kind">How it is spoken with.</param>
public sealed record ServiceSettings(string Name, EngineKind Kind)
{
    /// <summary>What the file says of it; nothing where it says nothing.</summary>
    public Settings Values { get; init; } = Settings.None;

    /// <summary>The file, for problems; empty where no file speaks of it.</summary>
    public string File { get; init; } = "";

    /// <summary>The line of its name in the file, from 1; 0 where no file speaks of it.</summary>
    public int Line { get; init; }

    /// <summary>The column of its name in the file in UTF-16 units, from 1; 0 where no file speaks of it.</summary>
    public int Column { get; init; }
}
