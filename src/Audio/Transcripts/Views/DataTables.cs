namespace Audio.Transcripts.Views;

/// <summary>
/// Finds the tables of Markdown that nobody can listen to: a heading, a rule and rows of figures and words. One with sentences in
/// its cells may be a conversation, and so may one that is most of the text.
/// </summary>
static class DataTables
{
    public const string Reason = "table";

    // A cell of so many words may be what somebody said without a full stop.
    const int MostSpaces = 4, FewestLines = 3;

    // Of the text.
    const int Part = 2;

    static readonly Pattern Rule = new(@"^\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$");

    /// <summary>The first line of each, from 0, and the line behind its last.</summary>
    /// <param name="length">Of the whole text, in characters.</param>
    public static Dictionary<int, int> In(SourceText source, long length)
    {
        var tables = new Dictionary<int, int>();
        for (var i = 1; i < source.Lines.Length; i++)
        {
            if (!IsRow(source.Lines[i - 1].Text) || !Rule.IsMatch(source.Lines[i].Text.AsSpan().Trim()))
                continue;
            var (start, end, size) = (i - 1, i - 1, 0L);
            for (; end < source.Lines.Length && IsRow(source.Lines[end].Text); end++)
                size += source.Lines[end].Text.Length;
            if (end - start >= FewestLines && size * Part < length && Enumerable.Range(start, end - start).All(l => l == i || HasData(source.Lines[l].Text)))
                tables.Add(start, end);
            i = end;
        }
        return tables;
    }

    static bool IsRow(string line) => line.Contains('|', StringComparison.Ordinal);

    static bool HasData(string row) => Array.TrueForAll(row.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries), c =>
        c.Length == 0 || (c.AsSpan().Count(' ') <= MostSpaces && c.Trim('*', '_', ' ') is not [.., ':' or '?' or '!' or '…' or '"' or '”'] && !(c[^1] == '.' && c.Contains(' ', StringComparison.Ordinal))));
}
