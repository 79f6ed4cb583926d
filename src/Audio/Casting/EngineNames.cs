using System.Collections.Immutable;

namespace Audio.Casting;

/// <summary>The engines that voices.json can bind a voice to.</summary>
public static class EngineNames
{
    /// <summary>Microsoft Azure's neural voices.</summary>
    public const string Azure = "azure";

    /// <summary>flite, a program on this machine: English, recorded people turned into models.</summary>
    public const string Flite = "flite";

    /// <summary>eSpeak NG, a program on this machine: over a hundred languages, formant synthesis.</summary>
    public const string EspeakNg = "espeak-ng";

    /// <summary>All of them, the best sounding first.</summary>
    public static ImmutableArray<string> All { get; } = [Azure, Flite, EspeakNg];
}
