namespace Audio.Transcripts.Wording.English;

/// <summary>English in words. The order matters: a rule takes the signs that it knows, and leaves the rest to those after it.</summary>
static class EnglishWording
{
    static readonly Func<string, string>[] Rules =
    [
        Dates.Speak,
        Times.Speak,
        Money.Speak,
        Abbreviations.Speak,
        Numbers.Speak,
        Symbols.Speak,
        Acronyms.Speak,
    ];

    public static string Apply(string text) => Rules.Aggregate(text, (spoken, rule) => rule(spoken));
}
