using System.Collections.Immutable;
using Audio.Casting.Kinds;

namespace Audio.Casting;

/// <summary>The kinds of engines that voices.json can bind a voice to.</summary>
public static class EngineKinds
{
    /// <summary>Microsoft Azure's neural voices.</summary>
    public const string Azure = "azure";

    /// <summary>ElevenLabs.</summary>
    public const string ElevenLabs = "elevenlabs";

    /// <summary>Whatever answers as OpenAI's speech endpoint does.</summary>
    public const string OpenAi = "openai";

    /// <summary>Google Cloud Text-to-Speech.</summary>
    public const string Google = "google";

    /// <summary>Any program on this machine.</summary>
    public const string Command = "command";

    /// <summary>flite, a program on this machine: English, recorded people turned into models.</summary>
    public const string Flite = "flite";

    /// <summary>eSpeak NG, a program on this machine: over a hundred languages, formant synthesis.</summary>
    public const string EspeakNg = "espeak-ng";

    /// <summary>All of them, the best sounding first.</summary>
    public static ImmutableArray<EngineKind> All { get; } =
        [AzureKind.Kind, ElevenLabsKind.Kind, OpenAiKind.Kind, GoogleKind.Kind, CommandKind.Kind, LocalKinds.Flite, LocalKinds.EspeakNg];

    /// <summary>The names of all of them.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(k => k.Name)];

    /// <summary>Finds one; null where there is none of the name.</summary>
    public static EngineKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
