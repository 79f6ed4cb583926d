using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// Finds what a page prints large between its turns: a sentence in quotation marks that somebody says close by, and below it
/// who that is.
/// </summary>
static class PullQuotes
{
    public const string Reason = "pull quote";

    // A page repeats what stands near.
    const int Near = 60, LongestQuote = 300, FewestSpaces = 3, LongestName = 60;

    /// <param name="source">The text.</param>
    /// <param name="content">What the page says, in order.</param>
    /// <param name="labelled">The lines that a label stands on: somebody says those.</param>
    /// <param name="names">The labels.</param>
    public static List<DroppedRange> Find(SourceText source, IReadOnlyList<SourceRange> content, ISet<int> labelled, ISet<string> names)
    {
        var found = new List<DroppedRange>();
        for (var i = 0; i < content.Count; i++)
        {
            if (content[i].Length > LongestQuote || labelled.Contains(content[i].Line) || Quoted(source.SpanOf(content[i])) is not { Length: > 0 } quoted || !IsSaid(quoted, i))
                continue;
            found.Add(new(content[i], Reason));
            if (i + 1 < content.Count && content[i + 1].Length <= LongestName && !labelled.Contains(content[i + 1].Line)
                && source.TextOf(content[i + 1]).Trim('—', '–', '-', ' ') is { Length: > 0 } name && names.Contains(PersonName.KeyOf(name)))
            {
                found.Add(new(content[++i], Reason));
            }
        }
        return found;

        bool IsSaid(ReadOnlySpan<char> quoted, int at)
        {
            for (var j = Math.Max(0, at - Near); j < Math.Min(content.Count, at + Near); j++)
            {
                if (j != at && source.SpanOf(content[j]).Contains(quoted, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            return false;
        }
    }

    // What stands between the marks that open and close a line, without its last full stop.
    static ReadOnlySpan<char> Quoted(ReadOnlySpan<char> text)
    {
        if (text is not (['"' or '“' or '„' or '«' or '»', .., '"' or '”' or '“' or '»' or '«']))
            return [];
        var quoted = text[1..^1].Trim().TrimEnd('.');
        return quoted.Count(' ') >= FewestSpaces ? quoted : [];
    }
}
