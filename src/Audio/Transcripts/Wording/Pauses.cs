using System.Buffers;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording;

/// <summary>Dashes, dots and brackets as the pauses they stand for; at the edges they mean that somebody was cut off, which is not heard.</summary>
static partial class Pauses
{
    static readonly char[] CutOffMarks = [' ', '.', '…', '-', '–', '—', '―'];

    static readonly SearchValues<char> BracketMarks = SearchValues.Create("()[]{}<>|_~^");

    public static string Mark(string text)
    {
        if (text.AsSpan().ContainsAny(BracketMarks))
        {
            text = Unheard().Replace(text, "");
            text = Inaudible().Replace(text, ", ");
            text = Brackets().Replace(text, "");
            text = Closing().Replace(text, "");
            text = Parentheses().Replace(text, ", ");
        }
        text = TrimCutOffs(text);
        if (text.Contains("..", StringComparison.Ordinal) || text.Contains(". .", StringComparison.Ordinal) || text.Contains('…', StringComparison.Ordinal))
            text = Dots().Replace(text, ", ");
        if (text.AsSpan().ContainsAny("—―–") || text.Contains("--", StringComparison.Ordinal) || text.Contains(" -", StringComparison.Ordinal))
            text = Dashes().Replace(text, ", ").Replace('–', '-');
        return text;
    }

    public static string Tidy(string text)
    {
        if (IsTidy(text))
            return text;
        if (text.Contains(',', StringComparison.Ordinal))
        {
            text = Commas().Replace(text, ", ");
            text = CommaBeforeStop().Replace(text, "$1");
            text = CommaAfterStop().Replace(text, "$1 ");
        }
        if (text.Contains("  ", StringComparison.Ordinal))
            text = Spaces().Replace(text, " ");
        return LeadingMarks().Replace(text, "").Trim();
    }

    static bool IsTidy(ReadOnlySpan<char> text)
    {
        if (text is [] or [' ' or ',' or ';' or ':' or '.' or '!' or '?', ..] or [.., ' '] || text.Contains("  ", StringComparison.Ordinal))
            return false;
        for (var i = 0; text[i..].IndexOf(',') is >= 0 and var ahead; i++)
        {
            i += ahead;
            if (text[i - 1] is ' ' or '.' or '!' or '?' or ';' or ':' || text[(i + 1)..] is [',' or '.' or '!' or '?' or ';' or ':', ..]
                or [' ', ' ' or ',' or '.' or '!' or '?' or ';' or ':', ..])
                return false;
        }
        return true;
    }

    // One full stop at the end ends the sentence, one mark before a figure is its sign or its decimal point: these stay.
    static string TrimCutOffs(string text)
    {
        var end = text.TrimEnd(CutOffMarks).Length;
        if (text.AsSpan(end) is ['.', ..] && text.LastIndexOf('.') == end)
            end++;
        var start = end - text[..end].TrimStart(CutOffMarks).Length;
        if (start == 1 && end > 1 && char.IsAsciiDigit(text[1]))
            start = 0;
        return text[start..end];
    }

    [GeneratedRegex(@" ?\[sic\]| ?\(ph\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unheard();

    [GeneratedRegex(@"[\[(](?:inaudible|unintelligible|indiscernible|crosstalk|laughter|laughs|applause|pause|silence|music|coughs|sighs)\b[^\])]{0,40}[\])]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inaudible();

    // What an editor put in brackets belongs to the sentence.
    [GeneratedRegex(@"[\[\]{}<>|_~^]")]
    private static partial Regex Brackets();

    // A mark or the end behind it is pause enough.
    [GeneratedRegex(@"\)(?= ?(?:[.,!?;:]|$))")]
    private static partial Regex Closing();

    [GeneratedRegex(@"[()]")]
    private static partial Regex Parentheses();

    [GeneratedRegex(@" ?(?:…|\.(?: ?\.){2,})[….]*")]
    private static partial Regex Dots();

    // A hyphen without spaces belongs to its word, and so does an en dash.
    [GeneratedRegex(@" ?(?:[—―]|--+)| [-–](?= )|–(?= )| –")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"(?: ,|,(?=[ ,]|$))[ ,]*")]
    private static partial Regex Commas();

    [GeneratedRegex(@", ?([.!?;:])")]
    private static partial Regex CommaBeforeStop();

    [GeneratedRegex(@"([.!?;:]) ?, ")]
    private static partial Regex CommaAfterStop();

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[ ,;:.!?]+(?![0-9])")]
    private static partial Regex LeadingMarks();
}
