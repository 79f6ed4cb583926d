using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Addresses of the web and of mail, handles and hashtags: <c>example.org/news</c> is <c>example dot org slash news</c>.</summary>
static partial class Addresses
{
    static readonly Rule[] Rules =
    [
        new("@", Mail(), m => $"{Named(m.Groups[1].Value)} at {Named(m.Groups[2].Value)}"),
        new("./", Web(), m => Named(m.Groups["host"].Value) + Path(m.Groups["path"].Value)) { NeedsInside = true },
        new("@", Handle(), m => $"at {Named(m.Groups[1].Value)}"),
        new("#", Hashtag(), m => $"hashtag {Words().Replace(m.Groups[1].Value.Replace('_', ' '), " ")}"),
    ];

    public static string Speak(string text) => Rule.Apply(Rules, text);

    static string Path(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        var named = (end < 0 ? path : path[..end]).Trim('/');
        return named.Length == 0 ? "" : " slash " + Named(named);
    }

    static string Named(string part) => Marks().Replace(part, m => m.Value switch
    {
        "." => " dot ",
        "/" => " slash ",
        "-" => " dash ",
        "_" => " underscore ",
        "+" => " plus ",
        "~" => " tilde ",
        _ => Acronyms.Spell(m.Value.ToUpperInvariant()),
    });

    [GeneratedRegex(@"(?<![\p{L}0-9])([\p{L}0-9][\p{L}0-9._+-]{0,64})@((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})(?![\p{L}0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // Without its scheme an address is known by how it ends; the full stop of the sentence is none of it.
    [GeneratedRegex(
        """
        (?<![\p{L}0-9.@])(?:https?://(?:www\.)?(?<host>(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})
        |(?:www\.)?(?<host>(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|gov|edu|mil|info|io|tv|fm|ai|eu|co\.uk|org\.uk|ac\.uk|gov\.uk)))
        (?<path>/(?:[\p{L}0-9._~/?\#=&%+-]{0,500}[\p{L}0-9/])?)?(?![\p{L}0-9])
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Web();

    [GeneratedRegex(@"(?<![\p{L}0-9.])@(\p{L}[\p{L}0-9_]{0,40})")]
    private static partial Regex Handle();

    [GeneratedRegex(@"(?<![\p{L}0-9&])#(\p{L}[\p{L}0-9_]{0,60})")]
    private static partial Regex Hashtag();

    // ClimateNow is two words.
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex Words();

    // Signs, and what has no vowel to be read by.
    [GeneratedRegex(@"[./_+~-]|(?<![a-z0-9])[b-df-hj-np-tv-xz]{2,5}(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
