using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Signs that stand for words.</summary>
static partial class Symbols
{
    public static string Speak(string text)
    {
        // AT&T: its letters are names of letters, not words.
        text = Firm().Replace(text, m => $"{Acronyms.Spell(m.Groups[1].Value)} and {Acronyms.Spell(m.Groups[2].Value)}");
        text = Without().Replace(text, m => m.Length == 3 ? "without" : "with ");
        return Sign().Replace(text, Say);
    }

    static string Say(Match match) => match.Value.Trim() switch
    {
        "%" => " percent",
        "&" => " and ",
        "@" => " at ",
        "+" => " plus ",
        "=" => " equals ",
        "°" => " degrees ",
        "°F" => " degrees Fahrenheit",
        "°C" => " degrees Celsius",
        _ => " ",
    };

    [GeneratedRegex(@"(?<![\p{L}.])(\p{Lu}{1,3})&(\p{Lu}{1,3})(?!\p{L})")]
    private static partial Regex Firm();

    [GeneratedRegex(@"(?<!\p{L})w/(?:o(?!\p{L})| ?(?=\p{L}))")]
    private static partial Regex Without();

    // A stroke between words is heard as a space: and/or.
    [GeneratedRegex(@" ?%| ?& ?| ?@ ?| ?\+ ?| ?= ?| ?°(?: ?[FC]\b| ?)|(?<=[\p{L}])/(?=\p{L})")]
    private static partial Regex Sign();
}
