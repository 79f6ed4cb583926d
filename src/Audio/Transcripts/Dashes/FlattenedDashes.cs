using Audio.Transcripts.Views;

namespace Audio.Transcripts.Dashes;

/// <summary>Gives captions their lines back where a copy has lost them: <c>- Where? - By the pier. - When?</c></summary>
static class FlattenedDashes
{
    const int FewestTurns = 2;

    /// <summary>The text with a line for every dash that follows a sentence; the same where there are few.</summary>
    public static SourceText Of(SourceText source)
    {
        var starts = source.Lines.SelectMany(l => Starts(l.Text).Select(s => (Line: l.Number, Start: s))).ToLookup(s => s.Line, s => s.Start);
        return starts.Sum(s => s.Count()) < FewestTurns ? source : LostLineEnds.Restore(source, starts);
    }

    // Of a line that opens with a dash itself.
    static IEnumerable<int> Starts(string text)
    {
        if (DashLine.Untimed(text) is null)
            yield break;
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = text.IndexOf(' ', space + 1))
        {
            if (space > 0 && text[space - 1] is '.' or '?' or '!' or '…' or '"' or '”' or ')' or ']' && DashLine.Untimed(text.AsSpan(space + 1)) is not null)
                yield return space + 1;
        }
    }
}
