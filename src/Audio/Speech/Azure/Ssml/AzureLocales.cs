using System.Collections.Frozen;

namespace Audio.Speech.Azure.Ssml;

/// <summary>Languages as the service writes them: always with a region.</summary>
static class AzureLocales
{
    // Those that its multilingual voices speak, each with the region that most speakers would expect.
    static readonly FrozenDictionary<string, string> Locales =
        """
        af-ZA am-ET ar-EG az-AZ bg-BG bn-BD bs-BA ca-ES cs-CZ cy-GB da-DK de-DE el-GR en-US es-ES et-EE eu-ES fa-IR fi-FI fil-PH
        fr-FR ga-IE gl-ES gu-IN he-IL hi-IN hr-HR hu-HU hy-AM id-ID is-IS it-IT ja-JP jv-ID ka-GE kk-KZ km-KH kn-IN ko-KR lo-LA
        lt-LT lv-LV mk-MK ml-IN mn-MN mr-IN ms-MY mt-MT my-MM nb-NO ne-NP nl-NL pl-PL ps-AF pt-BR ro-RO ru-RU si-LK sk-SK sl-SI
        so-SO sq-AL sr-RS su-ID sv-SE sw-KE ta-IN te-IN th-TH tr-TR uk-UA ur-PK uz-UZ vi-VN zh-CN zu-ZA
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(locale => locale.Split('-')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>A language with a region; null where the tag has none and the service does not know the language.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static string? For(string tag)
    {
        var parts = tag.Split('-');
        // Norwegian without more is Bokmål, and the service knows only that.
        var language = LanguageTag.Primary(tag) is var primary && primary == "no" ? "nb" : primary;
        if (parts.Skip(1).Any(p => p.Length == 2))
            return Normalize(string.Join('-', parts.Skip(1).Where(p => p.Length == 2 || (p.Length == 4 && char.IsAsciiLetter(p[0]))).Prepend(language)));
        return Locales.GetValueOrDefault(language);
    }

    /// <summary>In the case that is usual: <c>en-US</c>, <c>sr-Latn-RS</c>.</summary>
    public static string Normalize(string tag) => string.Join('-', tag.Split('-').Select((part, i) => part.Length switch
    {
        _ when i == 0 => part.ToLowerInvariant(),
        2 => part.ToUpperInvariant(),
        4 => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part,
    }));
}
