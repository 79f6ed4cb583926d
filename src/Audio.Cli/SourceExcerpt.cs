namespace Audio.Cli;

/// <summary>The line of a file that a problem is about, as much of it as a terminal has room for.</summary>
/// <param name="Line">The text, without controls.</param>
/// <param name="Before">How many cells of the terminal stand before the place.</param>
/// <param name="Length">How many cells the word at the place takes, at least one.</param>
readonly record struct SourceExcerpt(string Line, int Before, int Length)
{
    const string Cut = "…";

    /// <param name="line">The whole line.</param>
    /// <param name="column">The place, in UTF-16 units from 1; 0 for none.</param>
    /// <param name="width">How many cells there are.</param>
    public static SourceExcerpt Of(string line, int column, int width)
    {
        line = TerminalText.Printable(line);
        var at = Math.Clamp(column - 1, 0, line.Length);
        var end = at;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
            end++;
        var from = 0;
        if (TerminalText.CellsOf(line[..Math.Min(line.Length, end)]) > width - 1)
        {
            from = Whole(line, Math.Max(0, at - width / 3));
            line = Cut + line[from..];
            (at, end) = (at - from + 1, end - from + 1);
        }
        if (TerminalText.Fitting(line, width) < line.Length)
            line = line[..TerminalText.Fitting(line, width - 1)] + Cut;
        (at, end) = (Math.Min(at, line.Length), Math.Min(end, line.Length));
        return new(line, TerminalText.CellsOf(line[..at]), Math.Max(1, TerminalText.CellsOf(line[at..end])));
    }

    // Never between the halves of a character.
    static int Whole(string line, int index) => index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) ? index - 1 : index;
}
