namespace Audio.Transcripts.Notes;

/// <summary>Lines that stand in parentheses from end to end, as scripts tell what is done: nobody says them where there are several.</summary>
static class StageDirections
{
    const int Fewest = 2, FewestLetters = 3;

    /// <summary>Whether a text has them; one alone may be an aside that is said.</summary>
    public static bool AreIn(SourceText source) => source.Lines.Where(l => Is(l.Text.AsSpan().Trim())).Take(Fewest).Count() == Fewest;

    /// <param name="text">Without white space at its ends.</param>
    public static bool Is(ReadOnlySpan<char> text) =>
        text is ['(', _, _, .., ')'] or ['(', _, _, .., ')', '.'] && text.Length > FewestLetters && text.IndexOf(')') >= text.Length - 2 && text[1..].IndexOf('(') < 0;
}
