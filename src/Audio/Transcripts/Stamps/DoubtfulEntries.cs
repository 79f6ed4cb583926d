using Audio.Transcripts.Dialogues;

namespace Audio.Transcripts.Stamps;

/// <summary>Entries of a table of contents that may have been said: long ones, at a time that never comes back below.</summary>
static class DoubtfulEntries
{
    const int MostWordsOfTitle = 6;

    /// <returns>A problem for each.</returns>
    public static IEnumerable<Problem> In(SourceText source, IReadOnlyList<TurnLine> lines)
    {
        var times = lines.Where(l => l.Kind is TurnLineKind.Head or TurnLineKind.Stamp).Select(l => l.Time).ToHashSet();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { Kind: TurnLineKind.Contents, Title: { } title, Time: var time } && title.AsSpan().Count(' ') >= MostWordsOfTitle && !times.Contains(time))
                yield return Dialogue.LeftOut(source, source.WholeLine(i + 1), "contents");
        }
    }
}
