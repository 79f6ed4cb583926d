using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Views;

/// <summary>
/// Names that open line after line in bold with nothing but the bold to set them apart, as <c>0:36 **Ana Lopez** words</c>;
/// without it, a colon must.
/// </summary>
sealed class BoldNames
{
    const int LongestName = 60, Recurring = 2;

    readonly Dictionary<string, int> _names = [];

    public BoldNames(SourceText source)
    {
        foreach (var line in source.Lines)
        {
            if (Find(line.Text) is not (var name, _))
                continue;
            _names[name] = _names.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>Where the colon of a line belongs: behind the marks that close the bold; null where none does.</summary>
    public int? ColonOf(string line) => Find(line) is (var name, var end) && _names.GetValueOrDefault(name) >= Recurring ? end : null;

    /// <summary>The place behind the stamp that may open a line.</summary>
    public static int SkipStamp(string line)
    {
        var start = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return start < 0 ? 0 : Stamp.At(line, start) is { } stamp ? TurnHead.SkipMarks(line, stamp.End) : start;
    }

    static (string Name, int End)? Find(string line)
    {
        var start = SkipStamp(line);
        if (string.CompareOrdinal(line, start, "**", 0, 2) != 0)
            return null;
        var close = line.IndexOf("**", start + 2, Math.Min(LongestName, line.Length - start - 2), StringComparison.Ordinal);
        if (close < 0 || close + 3 >= line.Length || !char.IsWhiteSpace(line[close + 2]))
            return null;
        var next = TurnHead.SkipMarks(line, close + 2);
        var name = line.AsSpan(start + 2, close - start - 2).Trim();
        return line[close + 3] is ':' or '-' or '–' or '—' || !NameShape.Fits(name) || Stamp.At(line, next) is not null || (next < line.Length && line[next] == '\\')
            ? null
            : (name.ToString(), close + 2);
    }
}
