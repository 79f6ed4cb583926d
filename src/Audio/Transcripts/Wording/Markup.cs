using System.Net;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording;

/// <summary>Tags and entities of HTML that were copied along with the words.</summary>
static partial class Markup
{
    public static string Strip(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
            text = Tag().Replace(text, "");
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }

    // A name in angle brackets, or a comment; an address of mail in them is neither.
    [GeneratedRegex(@"<(?:/?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,300})?/?|!--[^<>]{0,300}--)>")]
    private static partial Regex Tag();
}
