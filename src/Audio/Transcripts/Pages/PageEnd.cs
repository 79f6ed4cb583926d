namespace Audio.Transcripts.Pages;

/// <summary>Finds where a page's own words end: at a notice or at what a site puts under every post, with little behind it.</summary>
/// <param name="content">The stretches of each line that are the page's own words, by the line's number.</param>
/// <param name="feet">What begins as a foot does, in order.</param>
sealed class PageEnd(SourceText source, SourceRange[][] content, SourceRange[] feet)
{
    /// <summary>Longer lines, and those of six words that are closed as a sentence, are what somebody says.</summary>
    public const int LongestHeadline = 200;

    const int FewestSpaces = 5;

    // A quarter of what stands before: biographies, names, links.
    const int LittleBehind = 4;

    // So many lines that only a site has prove that there may be as much behind them as before.
    const int ManyFeet = 3;

    /// <summary>Whether a text is long, or closed as a sentence.</summary>
    public static bool IsProse(string text) => text.Length > LongestHeadline || (text[^1] is '.' or '"' or '”' && text.Count(c => c == ' ') >= FewestSpaces);

    /// <summary>Whether there is prose above a line.</summary>
    public static bool HasProseAbove(SourceText source, SourceRange[][] content, int line) => content.Take(line).Any(c => c.Any(r => IsProse(source.TextOf(r))));

    /// <summary>Where the foot begins; null where there is none.</summary>
    /// <param name="heading">The line above which no page ends.</param>
    public SourceRange? Foot(int heading) => Find(feet, heading, feet.Length >= ManyFeet ? 1 : LittleBehind);

    /// <summary>The first notice with little behind it; null where there is none.</summary>
    /// <inheritdoc cref="Foot"/>
    public SourceRange? Behind(IReadOnlyList<SourceRange> notices, int heading) => Find(notices, heading, LittleBehind);

    /// <summary><c>### Show notes</c>, and below it nothing but the entries of a list, however long that is; null where there is none.</summary>
    public SourceRange? MarkedFoot(Predicate<int> isKept)
    {
        var marked = feet.Where(f => source.SpanOf(f)[0] == '#').ToDictionary(f => f.Line);
        var openings = new LineOpenings(source);
        SourceRange? foot = null;
        for (var line = source.Lines.Length; marked.Count > 0 && line > 1; line--)
        {
            if (marked.TryGetValue(line, out var mark))
                foot = mark;
            else if (content[line].Length > 0 && (isKept(line) || !Array.TrueForAll(content[line], r => IsEntry(r) && !openings.Recur(source.TextOf(r)))))
                break;
        }
        return foot is { } list && HasProseAbove(source, content, list.Line) ? foot : null;
    }

    bool IsEntry(SourceRange range) =>
        range.Length <= LongestHeadline && source.SpanOf(range) is [.., not ('.' or '!' or '?' or ':' or '"' or '”' or '…')];

    // An article with its notice may stand over the transcript, a notice over everything, and several transcripts with theirs
    // one below the other: none of those is the end.
    SourceRange? Find(IReadOnlyList<SourceRange> marks, int heading, int little)
    {
        if (marks.Count == 0)
            return null;
        var ofFeet = feet.ToHashSet();
        var words = content.SelectMany(ranges => ranges).Where(r => !ofFeet.Contains(r)).ToList();
        var total = words.Sum(r => (long)r.Length);
        var before = 0L;
        var next = 0;
        foreach (var mark in marks)
        {
            for (; next < words.Count && (words[next].Line, words[next].Start).CompareTo((mark.Line, mark.Start)) < 0; next++)
                before += words[next].Length;
            if (mark.Line > heading && (total - before) * little < before)
                return mark;
        }
        return null;
    }
}
