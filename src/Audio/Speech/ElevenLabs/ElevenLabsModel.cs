using System.Collections.Immutable;

namespace Audio.Speech.ElevenLabs;

/// <summary>What a model can do, by the service's documentation.</summary>
/// <param name="Name">As in the request.</param>
/// <param name="MaxCharacters">The most characters of a request.</param>
/// <param name="TakesNeighbours">Whether it takes the text before and after; eleven_v3 refuses the whole request.</param>
/// <param name="TakesLanguage">Whether it takes a language code; the others hear it from the text, and refuse the whole request.</param>
/// <param name="IsEnglish">Whether it speaks English only.</param>
sealed record ElevenLabsModel(string Name, int MaxCharacters, bool TakesNeighbours = true, bool TakesLanguage = false, bool IsEnglish = false)
{
    // Models that are not listed have the narrowest of limits and are asked for nothing that one of these refuses.
    const int LeastMaxCharacters = 5000;

    static readonly ImmutableArray<ElevenLabsModel> Known =
    [
        new("eleven_multilingual_v2", 10_000),
        new("eleven_multilingual_v1", 10_000),
        new("eleven_monolingual_v1", 10_000, IsEnglish: true),
        new("eleven_flash_v2_5", 40_000, TakesLanguage: true),
        new("eleven_turbo_v2_5", 40_000, TakesLanguage: true),
        new("eleven_flash_v2", 30_000, IsEnglish: true),
        new("eleven_turbo_v2", 30_000, IsEnglish: true),
        new("eleven_v3", LeastMaxCharacters, TakesNeighbours: false, TakesLanguage: true),
    ];

    public static ElevenLabsModel Of(string name) =>
        Known.FirstOrDefault(m => m.Name == name) ?? new(name, LeastMaxCharacters, TakesNeighbours: false);

    /// <summary>The two letters of a language; null where it has none.</summary>
    /// <param name="language">A BCP 47 tag; null for none.</param>
    public static string? CodeOf(string? language) =>
        language?.Split('-')[0].ToLowerInvariant() switch { "cmn" => "zh", "fil" => "fil", { Length: 2 } code => code, _ => null };
}
