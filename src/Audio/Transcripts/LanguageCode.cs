using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts;

/// <summary>Tells tags of languages, BCP 47, from what only looks like one.</summary>
static partial class LanguageCode
{
    const int ShortLength = 2;

    // ISO 639-1, with the codes that it had once. Of three letters there are thousands.
    static readonly FrozenSet<string> Short = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, [..
        ("aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo "
        + "fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw "
        + "ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru "
        + "rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za "
        + "zh zu").Split(' ')]);

    // Of ISO 3166-1, what is taken for the language of a country, and is none.
    static readonly FrozenDictionary<string, string> OfCountries = new Dictionary<string, string>
    {
        ["at"] = "de-AT",
        ["cn"] = "zh",
        ["cz"] = "cs",
        ["dk"] = "da",
        ["gb"] = "en-GB",
        ["jp"] = "ja",
        ["mx"] = "es-MX",
        ["us"] = "en-US",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is written as such a tag and may be one of a language.</summary>
    public static bool IsTag(string text) => Tag().IsMatch(text) && text.Split('-')[0] is var primary && (primary.Length > ShortLength || Short.Contains(primary));

    /// <summary>What to write instead of what is no language, such as the code of a country.</summary>
    public static string Hint(string text) => OfCountries.TryGetValue(text, out var language)
        ? $"Did you mean '{language}'?"
        : "Write the tag of a language, such as en, pt-BR or zh";

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Tag();
}
