using System.Text.RegularExpressions;

namespace Audio.Transcripts.Pages;

/// <summary>Knows a line that says who took a picture, and nothing else. Takes plain text.</summary>
static partial class PictureCredits
{
    const int LongestCredit = 100;

    public static bool Is(string text) =>
        text.Length <= LongestCredit && IsUnbracketed(text is ['(' or '[', _, .., ')' or ']'] ? text[1..^1].Trim() : text);

    static bool IsUnbracketed(string text) =>
        Credit().IsMatch(text)
        || (text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && Bylines.IsName(text[..slash].Trim()) && char.IsUpper(text[(slash + 1)..].TrimStart().FirstOrDefault()));

    [GeneratedRegex(
        """
        ^(?:photo(?:graph)?|foto|bild|image|picture|illustration|graphic|grafik|credit|crédit|fotografía|imagen|ilustración|quelle|fuente)s?(?:\ (?:credit|photo))?(?:\s?:|\ by\b|\ courtesy\b)
        |^courtesy\ (?:of\ )?\p{L}
        |^(?:pool|ap|afp|reuters|epa|getty|tass|xinhua|zuma|sipa|bloomberg|nurphoto|anadolu)\b(?:\ (?:photo|images|press|news|agency|wire|pictures|\p{Lu}\w+))*(?:\s?/.*)?(?:\ via\ .+)?$
        |^(?:the\ )?associated\ press$
        |^[^.(]*(?:\ via\ |/\s?)(?:ap|afp|reuters|epa|getty\ images|shutterstock|bloomberg|pool|npr|associated\ press)\b[^.]*$
        |^[^.(]*\bgetty\ images$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Credit();
}
