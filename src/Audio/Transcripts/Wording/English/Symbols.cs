using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Signs that stand for words.</summary>
static partial class Symbols
{
    public static string Speak(string text) => Sign().Replace(text, m => m.Value.Trim() switch
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
    });

    // A stroke between words is heard as a space: and/or.
    [GeneratedRegex(@" ?%| ?& ?| ?@ ?| ?\+ ?| ?= ?| ?°(?: ?[FC]\b| ?)|(?<=[\p{L}])/(?=\p{L})")]
    private static partial Regex Sign();
}
