using System.Collections.Immutable;

namespace Audio.Transcripts.Captions;

/// <summary>
/// Finds what captions repeat of those before them: as lines roll up, each is shown again above the next, and words that
/// appear one by one are shown again with every new one. Only where that is the rule of the file, for people repeat themselves.
/// </summary>
static class RollingText
{
    // As many lines as a screen has.
    const int MostLines = 4;

    // A pair of captions in five.
    const double LeastShare = 0.2;
    const int FewestPairs = 2, ShortestRepeat = 8;

    /// <summary>Where in each line begins what was not shown before; the end of a line that says nothing new.</summary>
    public static int[] NewFrom(SourceText view, ImmutableArray<CaptionLine> lines)
    {
        var cues = Cues(view, lines);
        var repeated = 0;
        for (var i = 1; i < cues.Count; i++)
            repeated += Overlap(view, lines, cues[i - 1], cues[i]) is var (whole, part) && (whole > 0 || part > 0) && IsLong(view, lines, cues[i], whole, part) ? 1 : 0;
        var isRolling = repeated >= FewestPairs && repeated >= LeastShare * (cues.Count - 1);

        var from = lines.Select(l => l.Range.Start).ToArray();
        for (var i = 1; i < cues.Count && isRolling; i++)
        {
            var (whole, part) = Overlap(view, lines, cues[i - 1], cues[i]);
            for (var line = cues[i].Start.Value; line < cues[i].Start.Value + whole; line++)
                from[line] = lines[line].Range.End;
            if (part > 0)
                from[cues[i].Start.Value + whole] += part;
        }
        return from;
    }

    // The lines of each caption that shows any.
    static List<Range> Cues(SourceText view, ImmutableArray<CaptionLine> lines)
    {
        var cues = new List<Range>();
        for (int start = 0, end; start < lines.Length; start = end)
        {
            end = start + 1;
            while (end < lines.Length && lines[end].Cue == lines[start].Cue)
                end++;
            cues.Add(start..end);
        }
        return cues;
    }

    // How many lines of a caption the one before it ends with, and how much of the line behind them.
    static (int Lines, int Characters) Overlap(SourceText view, ImmutableArray<CaptionLine> lines, Range before, Range after)
    {
        var (first, count) = after.GetOffsetAndLength(lines.Length);
        var (start, length) = before.GetOffsetAndLength(lines.Length);
        for (var n = Math.Min(MostLines, Math.Min(count, length)); n > 0; n--)
        {
            var same = true;
            for (var i = 0; i < n && same; i++)
                same = Text(view, lines[start + length - n + i]).SequenceEqual(Text(view, lines[first + i]));
            if (same)
                return (n, 0);
        }
        var last = Text(view, lines[start + length - 1]);
        var next = Text(view, lines[first]);
        return last.Length > 0 && next.Length > last.Length && next.StartsWith(last, StringComparison.Ordinal) && char.IsWhiteSpace(next[last.Length])
            ? (0, view.SpanOf(lines[first].Range).IndexOf(last) + last.Length)
            : (0, 0);
    }

    static bool IsLong(SourceText view, ImmutableArray<CaptionLine> lines, Range cue, int whole, int part) =>
        part >= ShortestRepeat || (whole > 0 && Text(view, lines[cue.Start.Value]).Length >= ShortestRepeat);

    static ReadOnlySpan<char> Text(SourceText view, CaptionLine line) => view.SpanOf(line.Range).Trim();
}
