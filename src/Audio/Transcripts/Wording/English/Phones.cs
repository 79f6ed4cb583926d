using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Telephone numbers, said digit by digit: <c>911</c>, <c>555-1234</c>, <c>(212) 555-0100</c>.</summary>
static partial class Phones
{
    public static string Speak(string text) =>
        Number().Replace(text, m => string.Join(", ", m.Groups["part"].Captures.Select(part => NumberWords.Digits(part.Value))));

    // Brackets have become pauses before this.
    [GeneratedRegex(@"(?<![0-9$,.(-])(?:(?:(?<part>[0-9]{3})[, ]+)?(?<part>[0-9]{3})-(?<part>[0-9]{4})|(?<part>911|988))(?![0-9-]|[,.][0-9])")]
    private static partial Regex Number();
}
