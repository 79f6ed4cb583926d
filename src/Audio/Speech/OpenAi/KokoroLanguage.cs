using System.Collections.Immutable;

namespace Audio.Speech.OpenAi;

/// <summary>The languages of Kokoro, whose voices bear theirs in their first letter: <c>af_bella</c> is American, <c>ff_siwis</c> French.</summary>
static class KokoroLanguage
{
    // The first of each letter is the language that its voices have.
    static readonly ImmutableArray<(string Tag, string Code)> Codes =
    [
        ("en-US", "a"), ("en-GB", "b"), ("es", "e"), ("fr", "f"), ("hi", "h"), ("it", "i"), ("ja", "j"), ("pt-BR", "p"), ("zh", "z"),
        ("en-IE", "b"), ("en-AU", "b"), ("en-NZ", "b"), ("cmn", "z"), ("en", "a"), ("pt", "p"),
    ];

    /// <summary>The tag of the language that a voice has; null where its name is not one of Kokoro's.</summary>
    public static string? Of(string voice) =>
        voice is [var letter, 'f' or 'm', '_', ..] ? Codes.FirstOrDefault(c => c.Code[0] == letter).Tag : null;

    /// <summary>The letter of the language that a voice is to speak; null for the one that it has, accent and all.</summary>
    /// <param name="chosen">The language that the binding says; null for none.</param>
    /// <param name="language">The language of the text; null for unknown.</param>
    public static string? CodeOf(string voice, string? chosen, string? language)
    {
        var wanted = chosen ?? (language is null || Has(voice, language) ? null : language);
        return wanted is null ? null
            : (Codes.FirstOrDefault(c => c.Tag.Equals(wanted, StringComparison.OrdinalIgnoreCase)).Code
                ?? Codes.FirstOrDefault(c => LanguageTag.IsSame(c.Tag, wanted)).Code);
    }

    /// <summary>Whether a voice has a language.</summary>
    public static bool Has(string voice, string language) => Of(voice) is not { } own || LanguageTag.IsSame(own, language);
}
