namespace Audio.Transcripts.Screenplays;

/// <summary>How a screenplay sets the names of its characters: right above their words, or a paragraph each, as blogs do.</summary>
sealed class CueLines
{
    const int FewestSpaced = 3;

    readonly HashSet<string> _names = [];
    bool _recurs;

    /// <summary>Names with words right below.</summary>
    public int Tight { get; private set; }

    /// <summary>Names that stand by themselves.</summary>
    public int Spaced { get; private set; }

    /// <summary>Whether a blank line parts the names from their words. One of them comes back, for a noise in capitals seldom does.</summary>
    public bool AreSpaced => Tight == 0 && Spaced >= FewestSpaced && _recurs;

    public static CueLines Of(SourceText source)
    {
        var cues = new CueLines();
        for (var i = 0; i < source.Lines.Length; i++)
        {
            if (i == 0 || source.Lines[i - 1].IsBlank)
                cues.Add(FountainLine.Of(source.Lines[i].Text.TrimEnd()).Kind, source.Lines[i].Text, i + 1 < source.Lines.Length && !source.Lines[i + 1].IsBlank);
        }
        return cues;
    }

    /// <param name="kind">Of a line below a blank one.</param>
    /// <param name="goesOn">Whether words stand right below it.</param>
    public void Add(FountainKind kind, string text, bool goesOn)
    {
        if (kind != FountainKind.Character)
            return;
        Tight += goesOn ? 1 : 0;
        Spaced += goesOn ? 0 : 1;
        _recurs |= !goesOn && !_names.Add(text.Trim());
    }
}
