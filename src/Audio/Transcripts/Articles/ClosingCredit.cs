using System.Text.RegularExpressions;

namespace Audio.Transcripts.Articles;

/// <summary>The lines at an article's end that say who contributed to it.</summary>
static partial class ClosingCredit
{
    const int MostLines = 4;

    /// <summary>How many passages at the end are credits.</summary>
    public static int Count(IReadOnlyList<Passage> passages) =>
        passages.Reverse().Take(MostLines).TakeWhile(p => p.Words < 80 && Shape().IsMatch(p.Plain)).Count();

    [GeneratedRegex(
        """
        \bcontributed\ (?:(?:additional\ )?(?:reporting|research|photography)\ )?to\ this\ (?:report|story|article|piece)\b
        |^(?:with\ )?additional\ reporting\ (?:by|from|in)\b
        |^(?:with\ )?reporting\ (?:by|from)\ 
        |^(?-i:\p{Lu}[\w'’.-]*(?:\ \p{Lu}[\w'’.-]*){1,3})(?:\ and\ (?-i:\p{Lu}[\w'’.-]*(?:\ \p{Lu}[\w'’.-]*){1,3}))?\ reported\ (?:this\ story\ )?(?:in|from)\ (?-i:\p{Lu})
        |^(?:this\ (?:story|report|article|piece)|(?:the\ )?(?:audio|radio|digital|broadcast|web)\ (?:story|version)[^.]{0,40})\ was\ (?:edited|produced|written|adapted|reported)\b
        |^(?:edited|produced|written|adapted)\ (?:for\ [^.]{1,30}\ )?by\b
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Shape();
}
