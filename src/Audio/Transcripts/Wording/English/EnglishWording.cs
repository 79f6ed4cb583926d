using System.Buffers;

namespace Audio.Transcripts.Wording.English;

/// <summary>English in words. The order matters: a rule takes the signs that it knows, and leaves the rest to those after it.</summary>
static class EnglishWording
{
    static readonly SearchValues<char> Figures = SearchValues.Create("0123456789½⅓⅔¼¾");
    static readonly SearchValues<char> FullStop = SearchValues.Create(".");
    static readonly SearchValues<char> Parties = SearchValues.Create("DRI");
    static readonly SearchValues<char> Signs = SearchValues.Create("%&@+=°/");

    /// <summary>Each with the characters without which it has nothing to do; null where that is not so easily told.</summary>
    static readonly (SearchValues<char>? Needs, Func<string, string> Speak)[] Rules =
    [
        (Figures, Phones.Speak),
        (Figures, Dates.Speak),
        (Figures, Times.Speak),
        (Figures, Money.Speak),
        (null, RomanNumerals.Speak),
        (Parties, States.Speak),
        (FullStop, Abbreviations.Speak),
        (Figures, Measures.Speak),
        (Figures, Numbers.Speak),
        (Signs, Symbols.Speak),
        (null, Acronyms.Speak),
    ];

    public static string Apply(string text)
    {
        foreach (var (needs, speak) in Rules)
        {
            if (needs is null || text.AsSpan().ContainsAny(needs))
                text = speak(text);
        }
        return text;
    }
}
