using System.Collections.Frozen;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Names;

/// <summary>Full names in a title, a cover page or an introduction: two to four capitalised words, without what they are called before them.</summary>
static class NamesInText
{
    const int MostWords = 4;

    // Capitalised beside names, and no part of them.
    static readonly FrozenSet<string> NoNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "press", "briefing", "remarks", "statement", "interview", "deputy", "assistant", "principal", "spokesperson", "spokesman", "spokeswoman",
        "advisor", "adviser", "director", "administrator", "under", "the", "a", "an", "by", "with", "and", "in", "on", "at", "for", "from", "of", "to",
        "hon", "esq", "q&a", "mr", "mrs", "ms", "chancellor", "king", "queen", "prince", "princess", "commissioner", "attorney", "council", "special", "national",
        "security", "how", "why", "what", "when", "who", "our", "we", "i", "i'm", "conversation", "talk", "chat", "meet", "meeting", "department", "house",
        "white", "office", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "city", "state", "county", "university",
        "court", "witness", "plaintiff", "defendant", "government", "petitioner", "respondent", "sworn", "called", "clerk", "whereupon", "argument", "behalf");

    public static IEnumerable<string> Of(string text)
    {
        var run = new List<string>();
        foreach (var token in PlainText.Of(text).Split(' '))
        {
            var word = token.Trim('(', ')', '[', ']', '"', '“', '”', '*', '#', '—', '–', ':', ';', '?', '!');
            var closes = word.EndsWith(',') || word.Length < token.Length && !token.EndsWith(word, StringComparison.Ordinal) || EndsSentence(word);
            word = WithoutPossessive(EndsSentence(word) ? word[..^1] : word.TrimEnd(','), ref closes);

            var opens = word.Length < token.Length && !token.StartsWith(word, StringComparison.Ordinal);
            if ((opens || !IsNameWord(word)) && Take(run) is { } before)
                yield return before;
            if (IsNameWord(word))
                run.Add(word);
            if (closes && Take(run) is { } closed)
                yield return closed;
        }
        if (Take(run) is { } last)
            yield return last;
    }

    static string? Take(List<string> run)
    {
        var name = run.Count is >= 2 and <= MostWords ? string.Join(' ', run) : null;
        run.Clear();
        return name;
    }

    // An initial's full stop is part of the name.
    static bool EndsSentence(string word) => word.Length > 2 && word[^1] == '.' && !PersonName.IsGeneration(word);

    static string WithoutPossessive(string word, ref bool closes)
    {
        if (!word.EndsWith("'s", StringComparison.Ordinal) && !word.EndsWith("’s", StringComparison.Ordinal))
            return word;
        closes = true;
        return word[..^2];
    }

    static bool IsNameWord(string word) =>
        word.Length > 0 && char.IsUpper(word[0]) && !NoNames.Contains(word.TrimEnd('.')) && !PersonName.IsTitle(word)
        && word.All(c => char.IsLetter(c) || c is '\'' or '’' or '-' or '.');
}
