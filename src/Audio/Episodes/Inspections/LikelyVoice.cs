using Audio.Casting;
using Audio.Speech;

namespace Audio.Episodes.Inspections;

/// <summary>What becomes of voices in other languages, as far as that can be told without opening an engine.</summary>
static class LikelyVoice
{
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>Null where the voice's engine does not speak the language.</returns>
    public static Voice? InLanguage(Voice voice, EngineKind kind, string language) => kind.Name switch
    {
        EngineKinds.Flite => LanguageTag.IsSame(language, "en") ? voice : null,
        EngineKinds.EspeakNg => InLanguage(voice, language),
        _ => voice,
    };

    // en-us+f3 speaks German as de+f3.
    static Voice InLanguage(Voice voice, string language)
    {
        var plus = voice.EngineVoice.IndexOf('+', StringComparison.Ordinal);
        var (tag, variant) = plus < 0 ? (voice.EngineVoice, "") : (voice.EngineVoice[..plus], voice.EngineVoice[plus..]);
        return LanguageTag.IsSame(tag, language) ? voice : voice with { EngineVoice = LanguageTag.Primary(language) + variant };
    }
}
