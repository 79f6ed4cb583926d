using System.Collections.Frozen;
using System.Globalization;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Stamps;

/// <summary>Whether words may be what a tool shows as somebody's name: <c>Aaron van Wirdum</c>, <c>James F.</c>, <c>SPEAKER_00</c>.</summary>
static class NameShape
{
    const int LongestName = 60;
    const int MostWords = 6;

    // Where words are not parted by spaces, a name has so many characters.
    const int LongestUncased = 24;

    static readonly FrozenSet<string> Particles =
        Set("de", "da", "di", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ten", "ter", "bin", "bint", "ibn", "al", "el", "y", "dos", "das", "and", "&");

    // Nobody is called so, and no name has such a word.
    static readonly FrozenSet<string> NoNames =
        Set("i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "here", "there", "is", "are", "was", "were", "has", "have",
            "my", "your", "his", "her", "its", "our", "their", "but", "so", "because", "if", "then", "what", "why", "how", "when", "where", "which",
            "not", "no", "yes", "yeah", "okay", "ok", "right", "the", "a", "an", "in", "on", "at", "to", "for", "with", "from", "advertisement",
            "transcript", "attendees", "chapters", "contents", "pros", "cons", "verdict", "summary", "introduction", "conclusion", "prologue",
            "epilogue", "credits", "ingredients", "method", "directions", "instructions", "steps", "tips", "verse", "chorus", "bridge", "refrain", "act", "part", "chapter", "episode", "thanks", "note", "notes", "http", "https");

    public static bool Fits(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.IsEmpty || name.Length > LongestName)
            return false;
        // What a script without capitals writes in its own syllables only is a word: はい.
        if (LabelGrammar.IsUncased(name[0]) && (name.Length > LongestUncased || !name.ContainsAnyExceptInRange('ぁ', 'ゟ')))
            return false;
        int words = 0, capitalized = 0;
        foreach (var part in name.Split(' '))
        {
            var word = name[part];
            if (word.IsEmpty)
                continue;
            if (++words > MostWords || word is not [_, '.'] && IsIn(NoNames, word.TrimEnd('.')))
                return false;
            if (words > 1 && (IsIn(Particles, word) || IsNumber(word)))
                continue;
            if (!IsNameWord(word))
                return false;
            capitalized++;
        }
        return capitalized > 0;
    }

    static bool IsNumber(ReadOnlySpan<char> word) => word.TrimStart('#') is { Length: > 0 and <= 3 } digits && !digits.ContainsAnyExceptInRange('0', '9');

    // A full stop belongs to an initial, a title or a generation; elsewhere it ends a sentence.
    static bool IsNameWord(ReadOnlySpan<char> word)
    {
        if (char.IsLower(word[0]) || !char.IsLetter(word[0]))
            return false;
        for (var i = 1; i < word.Length; i++)
        {
            var fits = char.IsLetterOrDigit(word[i]) || word[i] is '\'' or '’' or '-' or '_' || char.GetUnicodeCategory(word[i]) == UnicodeCategory.NonSpacingMark
                || (word[i] == '.' && (i == 1 || word[i - 2] == '.' || PersonName.IsTitle(word.ToString()) || PersonName.IsGeneration(word.ToString())));
            if (!fits)
                return false;
        }
        return true;
    }

    static bool IsIn(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
