using System.Globalization;
using System.Text;

namespace Audio.Transcripts.Pages;

/// <summary>A line as a person sees it: no control, format or bidirectional characters, single spaces, trimmed.</summary>
static class PlainText
{
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                plain.Append(c);
            }
        }
        return plain.ToString().TrimEnd();
    }

    // What most lines are.
    static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange(' ', '~') && text.Trim(' ').Length == text.Length && !text.Contains("  ", StringComparison.Ordinal);
}
