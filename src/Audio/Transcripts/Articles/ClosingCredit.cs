namespace Audio.Transcripts.Articles;

/// <summary>The lines at an article's end that say who contributed to it.</summary>
static class ClosingCredit
{
    const int MostLines = 4;

    const string Name = @"(?-i:\p{Lu}[\w'’.-]*( \p{Lu}[\w'’.-]*){1,3})";

    static readonly Pattern Shape = new(
        @"\bcontributed ((additional )?(reporting|research|photography) )?to this (report|story|article|piece)\b"
        + @"|^(with )?additional reporting (by|from|in)\b"
        + @"|^(with )?reporting (by|from) "
        + "|^" + Name + "( and " + Name + @")? reported (this story )?(in|from) (?-i:\p{Lu})"
        + @"|^(this (story|report|article|piece)|(the )?(audio|radio|digital|broadcast|web) (story|version)[^.]{0,40}) was (edited|produced|written|adapted|reported)\b"
        + @"|^(edited|produced|written|adapted) (for [^.]{1,30} )?by\b", ignoreCase: true);

    /// <summary>How many passages at the end are credits.</summary>
    public static int Count(IReadOnlyList<Passage> passages) =>
        passages.Reverse().Take(MostLines).TakeWhile(p => p.Words < 80 && Shape.IsMatch(p.Plain)).Count();
}
