namespace Audio.Casting.Kinds;

/// <summary>Programs of this machine that the project knows by itself.</summary>
static class LocalKinds
{
    /// <summary>English, recorded people turned into models.</summary>
    public static EngineKind Flite { get; } = new("flite", [], []);

    /// <summary>Over a hundred languages, formant synthesis.</summary>
    public static EngineKind EspeakNg { get; } = new("espeak-ng", [], []);
}
