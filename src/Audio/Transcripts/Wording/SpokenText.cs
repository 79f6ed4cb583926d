using System.Text;
using Audio.Transcripts.Wording.English;
using Audio.Transcripts.Wording.Languages;

namespace Audio.Transcripts.Wording;

/// <summary>
/// From what is written to what an engine should say. Marks that no engine reads alike — dashes, dots, brackets — become the
/// one pause that all of them make, a comma; then the language says its numbers, dates and abbreviations in words.
/// </summary>
static class SpokenText
{
    /// <param name="text">A sentence or a part of one, as written.</param>
    /// <param name="language">A BCP 47 tag; null means English. Other languages leave their numbers to the engine, and have but their short forms in full.</param>
    /// <param name="lexicon">How to say words, whoever speaks; null for no particular way.</param>
    /// <returns>Empty, or text with something to say in it; never a control or direction character.</returns>
    public static string Of(string text, string? language = null, Lexicon? lexicon = null)
    {
        var isPlain = PlainWords.Are(text);
        if (isPlain && lexicon is null)
            return text;
        var clean = isPlain ? text : Characters.Clean(Markup.Strip(text));
        if (lexicon?.Mask(clean, language) is var (masked, sounds))
            return Lexicon.Unmask(InWords(masked, language), sounds);
        return isPlain ? clean : InWords(clean, language);
    }

    /// <summary>Whether there is any letter or figure in a text.</summary>
    public static bool HasWords(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Lexicon.IsMask(rune))
                return true;
        }
        return false;
    }

    /// <summary>Whether the rules for English are for a language.</summary>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    public static bool IsEnglish(string? language) =>
        language is null || language.Equals("en", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    static string InWords(string clean, string? language)
    {
        if (PlainWords.Are(clean))
            return clean;
        var spoken = Pauses.Mark(Amendments.Apply(IsEnglish(language) ? Addresses.Speak(clean) : clean));
        spoken = IsEnglish(language) ? EnglishWording.Apply(spoken) : ShortForms.Speak(spoken, language);
        spoken = Pauses.Tidy(spoken);
        return HasWords(spoken) ? spoken : "";
    }
}
