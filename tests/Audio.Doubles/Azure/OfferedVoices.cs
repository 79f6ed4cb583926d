using System.Collections.Immutable;

namespace Audio.Doubles.Azure;

/// <summary>Some of the service's voices, of every kind: plain, with styles, with roles, multilingual, and both HD models.</summary>
public static class OfferedVoices
{
    static readonly string[] Multilingual =
        ["de-DE", "en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "es-ES", "es-MX", "fr-CA", "fr-FR", "it-IT", "ja-JP", "ko-KR", "nl-NL", "pl-PL", "pt-BR", "ru-RU", "sv-SE", "zh-CN"];

    public static ImmutableArray<OfferedVoice> All { get; } =
    [
        new("de-DE-ConradNeural", "Male", "cheerful", "sad"),
        new("de-DE-KatjaNeural", "Female"),
        new("en-GB-RyanNeural", "Male", "chat", "cheerful", "sad", "whispering"),
        new("en-GB-SoniaNeural", "Female", "cheerful", "sad"),
        new("en-US-AndrewMultilingualNeural", "Male", "empathetic", "relieved") { SecondaryLocales = [.. Multilingual] },
        new("en-US-AvaMultilingualNeural", "Female") { SecondaryLocales = [.. Multilingual] },
        new("en-US-GuyNeural", "Male", "angry", "cheerful", "newscast", "sad", "whispering"),
        new("en-US-JennyNeural", "Female", "angry", "assistant", "chat", "cheerful", "excited", "newscast", "sad", "whispering"),
        new("en-US-Andrew:DragonHDLatestNeural", "Male") { SecondaryLocales = [.. Multilingual] },
        new("en-US-Ava:DragonHDLatestNeural", "Female") { SecondaryLocales = [.. Multilingual] },
        new("en-us-Ava:DragonHDOmniLatestNeural", "Female", "cheerful", "excited", "sad") { SecondaryLocales = [.. Multilingual] },
        new("es-ES-ElviraNeural", "Female"),
        new("fr-FR-DeniseNeural", "Female", "cheerful", "sad"),
        new("ja-JP-NanamiNeural", "Female", "chat", "cheerful", "customerservice"),
        new("zh-CN-XiaomoNeural", "Female", "calm", "cheerful", "sad") { Roles = ["Girl", "OlderAdultMale", "SeniorFemale", "YoungAdultFemale"] },
        new("zh-CN-XiaoxiaoNeural", "Female", "assistant", "chat", "newscast"),
    ];

    /// <returns>Null where there is no such voice.</returns>
    public static OfferedVoice? Find(string name) =>
        All.FirstOrDefault(v => v.ShortName.Equals(name, StringComparison.OrdinalIgnoreCase));
}
