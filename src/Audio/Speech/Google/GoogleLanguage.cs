using System.Globalization;
using Audio.Casting;

namespace Audio.Speech.Google;

/// <summary>The languages of voices, the beginning of their names: <c>en-US-Chirp3-HD-Kore</c>.</summary>
static class GoogleLanguage
{
    // What Google calls otherwise than a language's usual country would have it.
    static readonly (string Primary, string Tag)[] Usual = [("zh", "cmn-CN"), ("ar", "ar-XA"), ("no", "nb-NO"), ("en", "en-US"), ("pt", "pt-BR")];

    /// <summary>The language that a voice's name begins with; null where it begins otherwise.</summary>
    public static string? Of(string voice) =>
        voice.Split('-') is [{ Length: 2 or 3 } language, { Length: 2 } region, _, ..] ? $"{language}-{region}" : null;

    /// <summary>The language of a voice: what its binding says, else its name.</summary>
    public static string? Of(Voice voice) => voice.Settings.Text("language") ?? Of(voice.EngineVoice);

    /// <summary>The same person in a language; Chirp 3's people speak all of theirs.</summary>
    public static Voice? InLanguage(Voice voice, string language)
    {
        if (Of(voice) is not { } own || LanguageTag.IsSame(own, language))
            return voice;
        return GoogleVoiceFamily.Of(voice.EngineVoice).SpeaksAllLanguages && Of(voice.EngineVoice) is { } prefix && WithRegion(language) is { } other
            ? voice with { EngineVoice = other + voice.EngineVoice[prefix.Length..] }
            : null;
    }

    static string? WithRegion(string language)
    {
        if (Usual.FirstOrDefault(u => u.Primary == LanguageTag.Primary(language)) is { Tag: { } tag } && !language.Contains('-', StringComparison.Ordinal))
            return tag;
        try
        {
            var name = CultureInfo.CreateSpecificCulture(language).Name.Split('-');
            return name is [var primary, .., { Length: 2 } region] ? $"{primary}-{region}" : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
