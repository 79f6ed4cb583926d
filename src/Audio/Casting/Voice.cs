namespace Audio.Casting;

/// <summary>A persona bound to the engine that will speak it: all that decides how an utterance sounds. Immutable, compared by value.</summary>
/// <param name="Name">The persona's name in voices.json.</param>
/// <param name="Engine">The engine's name in voices.json, such as <c>flite</c>.</param>
/// <param name="EngineVoice">The engine's own name for the voice, such as <c>slt</c>.</param>
public sealed record Voice(string Name, string Engine, string EngineVoice)
{
    /// <summary>The name of the engine's <see cref="EngineKind"/>; the engine's own where it is called after its kind.</summary>
    public string Kind { get => field ?? Engine; init => field = value == Engine ? null : value; }

    /// <summary>Speaking rate as a factor, 0.5 to 2; 1 is the voice's own.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>Pitch as a factor, 0.5 to 2; 1 is the voice's own.</summary>
    public double Pitch { get; init; } = 1;

    /// <summary>What the binding says beyond that, by the names of its <see cref="EngineKind"/>.</summary>
    public Settings Settings { get; init; } = Settings.None;
}
