using System.Collections.Immutable;

namespace Audio.Speech.ElevenLabs;

/// <summary>What a model can do, by the service's documentation.</summary>
/// <param name="Name">As in the request.</param>
/// <param name="TakesNeighbours">Whether it takes the text before and after; eleven_v3 refuses the whole request.</param>
/// <param name="TakesLanguage">Whether it takes a language code; the others hear it from the text, and refuse the whole request.</param>
/// <param name="IsEnglish">Whether it speaks English only.</param>
sealed record ElevenLabsModel(string Name, bool TakesNeighbours = true, bool TakesLanguage = false, bool IsEnglish = false)
{
    // Models that are not listed are asked for nothing that one of these refuses.
    static readonly ImmutableArray<ElevenLabsModel> Known =
    [
        new("eleven_multilingual_v2"),
        new("eleven_multilingual_v1"),
        new("eleven_monolingual_v1", IsEnglish: true),
        new("eleven_flash_v2_5", TakesLanguage: true),
        new("eleven_turbo_v2_5", TakesLanguage: true),
        new("eleven_flash_v2", IsEnglish: true),
        new("eleven_turbo_v2", IsEnglish: true),
        new("eleven_v3", TakesNeighbours: false, TakesLanguage: true),
    ];

    public static ElevenLabsModel Of(string name) =>
        Known.FirstOrDefault(m => m.Name == name) ?? new(name, TakesNeighbours: false);

    /// <summary>The two letters of a language; null where it has none.</summary>
    /// <param name="language">A BCP 47 tag; null for none.</param>
    public static string? CodeOf(string? language) =>
        language is not null && LanguageTag.Primary(language) is { Length: 2 } or "fil" ? LanguageTag.Primary(language) : null;
}
