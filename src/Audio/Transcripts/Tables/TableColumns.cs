using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Audio.Transcripts.Tables;

/// <summary>Which column of a table says what, by the names in its first row, or else by what the columns hold.</summary>
/// <param name="Words">The column of what is said; -1 for none.</param>
/// <param name="Speaker">The column of who says it; -1 for none.</param>
sealed record TableColumns(char Delimiter, int Count, bool HasHeader, int Words, int Speaker)
{
    const int SampleRows = 200, FewestRows = 4, LongestName = 40, LongestHeading = 30;

    // Some rows may have lost or won a cell.
    const double FewestAlike = 0.9;

    static readonly ImmutableArray<char> Delimiters = [',', '\t', ';', '|'];

    static readonly FrozenSet<string> SpeakerNames = Set("speaker", "speakers", "name", "who", "participant", "person", "actor", "character", "talker",
        "interlocutor", "speaker name", "speaker label", "speaker id", "speakername", "speakerlabel", "display name", "role", "sprecher", "sprecherin", "locuteur",
        "intervenant", "hablante", "orador", "parlante", "voice");

    static readonly FrozenSet<string> WordsNames = Set("text", "transcript", "transcription", "words", "utterance", "utterances", "content", "speech", "line",
        "dialogue", "dialog", "quote", "sentence", "caption", "statement", "raw text", "spoken text", "contribution", "texte", "texto", "testo", "inhalt", "what");

    static readonly FrozenSet<string> StampNames = Set("start", "end", "time", "timestamp", "begin", "start time", "end time", "timecode", "duration", "stop",
        "starttime", "endtime", "offset", "id", "index", "tags", "tag", "confidence");

    /// <summary>The columns of a text that is a table; null where it is none.</summary>
    public static TableColumns? Of(SourceText source)
    {
        var first = source.Lines.FirstOrDefault(l => !l.IsBlank).Text ?? "";
        return Delimiters.Where(d => first.Contains(d, StringComparison.Ordinal))
            .Select(d => Of([.. new DelimitedText(source, d).Rows().Take(SampleRows)], d))
            .FirstOrDefault(c => c is not null);
    }

    static TableColumns? Of(List<TableRow> rows, char delimiter)
    {
        var names = rows[0].Cells.Select(c => c.Text.ToLowerInvariant().Replace('_', ' ').Trim('#', ' ', '\uFEFF')).ToList();
        var (words, speaker) = (WordsAmong(rows, names), names.FindIndex(SpeakerNames.Contains));
        if (words >= 0 && (speaker >= 0 || names.Exists(StampNames.Contains)) && rows.Count > 1)
            return new(delimiter, names.Count, HasHeader: true, words, speaker);

        var alike = rows.Count(r => r.Cells.Count == names.Count);
        if (names.Count < 2 || rows.Count < FewestRows || alike < rows.Count * FewestAlike)
            return null;
        if (speaker >= 0 && names.Exists(StampNames.Contains))
            return new(delimiter, names.Count, HasHeader: true, -1, speaker);
        return ByContent([.. rows.Where(r => r.Cells.Count == names.Count)], delimiter)
            ?? (names.Count > 2 && alike == rows.Count && rows[0].Cells.TrueForAll(IsHeading) ? new(delimiter, names.Count, HasHeader: true, -1, -1) : null);
    }

    // Of "line" and "text", the one that holds more is what is said.
    static int WordsAmong(List<TableRow> rows, List<string> names) =>
        Enumerable.Range(0, names.Count).Where(c => WordsNames.Contains(names[c]))
            .DefaultIfEmpty(-1).MaxBy(c => rows.Skip(1).Sum(r => c >= 0 && c < r.Cells.Count ? r.Cells[c].Text.Length : 0));

    static bool IsHeading(TableCell cell) => cell.Text is { Length: > 0 and <= LongestHeading } text && text[^1] is not ('.' or '?' or '!') && char.IsLetter(text[0]);

    // The words are the longest, and a few names come back before them.
    static TableColumns? ByContent(List<TableRow> rows, char delimiter)
    {
        var count = rows[0].Cells.Count;
        var words = Enumerable.Range(0, count).MaxBy(c => rows.Sum(r => r.Cells[c].Text.Length));
        if (rows.Count(r => r.Cells[words].Text.Contains(' ', StringComparison.Ordinal)) * 3 < rows.Count || (delimiter == '\t' && count == 2))
            return null;
        var speaker = Enumerable.Range(0, count).FirstOrDefault(c => c < words && AreNames([.. rows.Select(r => r.Cells[c].Text)]), -1);
        return speaker >= 0 ? new(delimiter, count, HasHeader: false, words, speaker) : null;
    }

    static bool AreNames(List<string> cells)
    {
        var filled = cells.FindAll(c => c.Length > 0);
        var distinct = filled.Distinct().Count();
        return distinct >= 2 && distinct * 2 <= filled.Count && filled.Count * 2 >= cells.Count
            && filled.TrueForAll(c => c.Length <= LongestName && (char.IsUpper(c[0]) || (char.IsLetter(c[0]) && !c.Contains(' ', StringComparison.Ordinal))) && c[^1] != ':');
    }

    static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
