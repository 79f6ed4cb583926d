namespace Audio.Transcripts;

/// <summary>Says where the bytes of a file were no text in the encoding that it seems to have.</summary>
static class DamagedBytes
{
    const char Replacement = '\uFFFD';

    /// <param name="isAssumed">Whether the encoding is a guess, for want of anything that says which it is.</param>
    public static IEnumerable<Problem> Report(SourceText file, bool isAssumed)
    {
        if (Find(file, text => text.IndexOf(Replacement)) is var (line, column))
        {
            var count = file.Lines.Sum(l => (long)l.Text.AsSpan().Count(Replacement));
            yield return file.Problem(ProblemCode.DamagedBytes, Severity.Warning, line, column,
                count == 1 ? "A character is damaged" : $"{count} characters are damaged, this the first of them",
                "Write what should stand there, or save the text again as UTF-8");
        }
        else if (isAssumed && Find(file, text => text.IndexOfAnyExceptInRange('\0', '~')) is var (assumedLine, assumedColumn))
        {
            yield return file.Problem(ProblemCode.DamagedBytes, Severity.Info, assumedLine, assumedColumn,
                "The file is not UTF-8; this and what is like it was read as Windows-1252", "Save the file as UTF-8");
        }
    }

    static (int Line, int Column)? Find(SourceText file, Func<ReadOnlySpan<char>, int> find)
    {
        foreach (var line in file.Lines)
        {
            if (find(line.Text) is >= 0 and var at)
                return (line.Number, at + 1);
        }
        return null;
    }
}
