namespace Audio.Transcripts.Notes;

/// <summary>Lines that stand in parentheses from end to end, as scripts tell what is done: nobody says them where there are several.</summary>
static class StageDirections
{
    const int Fewest = 2, FewestLetters = 3;

    /// <summary>Whether a text has them; one alone may be an aside that is said.</summary>
    public static bool AreIn(SourceText source) => source.Lines.Where(l => Is(l.Text.AsSpan().Trim())).Take(Fewest).Count() == Fewest;

    // "SFX: Door slam", "MUSIC: Theme, up and under"
    static readonly Pattern Effect = new(@"^(SFX|FX|SOUNDS?( EFFECTS?)?|MUSIC|AMBI|AMBIENCE|ATMOS|STING|JINGLE|THEME)( ?[0-9]{1,3})?\s?: ?\S.{0,200}$");

    /// <summary>Whether a line says what is to be heard, as scripts for the ear do.</summary>
    public static bool IsSound(ReadOnlySpan<char> text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..] && Effect.IsMatch(text);

    // "MUSIC", "THEME MUSIC FADES", "APPLAUSE."
    static readonly Pattern LoneSound = new(@"^((THEME|OPENING|CLOSING|INTRO|OUTRO) )?MUSIC( (PLAYS|PLAYING|FADES( (IN|OUT|UP|DOWN))?|STARTS|ENDS|UP|OUT))?\.?$|^(APPLAUSE|LAUGHTER|CHEERING|SOUND EFFECTS?)\.?$");

    /// <summary>Whether all of a line is the name of a sound in capitals.</summary>
    public static bool IsLoneSound(ReadOnlySpan<char> text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..] && LoneSound.IsMatch(text);

    /// <summary>Whether a word opens what tells who comes and goes.</summary>
    public static bool Open(string word) => word is "Enter" or "Enters" or "Exit" or "Exits" or "Exeunt" or "Curtain" or "Lights" or "Blackout" or "End" or "Later" or "Meanwhile";

    /// <param name="text">Without white space at its ends.</param>
    public static bool Is(ReadOnlySpan<char> text) =>
        text is ['(', _, _, .., ')'] or ['(', _, _, .., ')', '.'] && text.Length > FewestLetters && text.IndexOf(')') >= text.Length - 2 && text[1..].IndexOf('(') < 0;
}
