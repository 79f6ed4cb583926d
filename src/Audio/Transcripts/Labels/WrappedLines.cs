namespace Audio.Transcripts.Labels;

/// <summary>Tells lines that were broken at the width of the page from those that end where somebody ended them.</summary>
static class WrappedLines
{
    const int NarrowestPage = 30, WidestPage = 120;

    // Programs that break lines leave a word's room at most; people are not so exact.
    const double NearlyWide = 0.9;

    /// <summary>The lines that hold the rest of the line above: that would be as long as the page is wide, or longer, with their first word.</summary>
    public static HashSet<int> Rests(SourceText source, IReadOnlyList<SourceRange> content)
    {
        var rests = new HashSet<int>();
        var width = content.Max(r => r.Length);
        if (width is < NarrowestPage or > WidestPage)
            return rests;
        for (var i = 1; i < content.Count; i++)
        {
            var above = source.SpanOf(content[i - 1]);
            var line = source.SpanOf(content[i]);
            var firstWord = line.IndexOf(' ') is > 0 and var end ? end : line.Length;
            if (content[i].Line == content[i - 1].Line + 1 && above.Length + 1 + firstWord > width * NearlyWide && above[^1] is not ('.' or '?' or '!' or '…' or '"' or '”'))
                rests.Add(content[i].Line);
        }
        return rests;
    }
}
