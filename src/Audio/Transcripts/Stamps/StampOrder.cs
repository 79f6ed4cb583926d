namespace Audio.Transcripts.Stamps;

/// <summary>Finds out whether the stamps run on as time does.</summary>
static class StampOrder
{
    /// <summary>A warning where they do not; null where they do.</summary>
    public static Problem? Check(SourceText source, IReadOnlyList<TurnLine> lines)
    {
        var (last, first, count) = (TimeSpan.MinValue, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { Kind: TurnLineKind.Head or TurnLineKind.Stamp, Time: { } time })
                continue;
            if (time < last)
            {
                first = first == 0 ? i + 1 : first;
                count++;
            }
            last = time;
        }
        return count == 0
            ? null
            : source.Problem(ProblemCode.OrderDoubtful, Severity.Warning, first, 0,
                count == 1 ? "The time stamps run backwards here; the turns may not be in order" : $"The time stamps run backwards {count} times, here first; the turns may not be in order",
                "Check the order, or take the stamps out where a new recording begins");
    }
}
