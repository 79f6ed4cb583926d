using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Plays;

/// <summary>What stands where printed plays name whoever speaks: <c>Lane.  Yes.</c>, <c>LANE. Yes.</c>, or <c>LANE</c> by itself.</summary>
/// <param name="Name">Without the full stop.</param>
/// <param name="End">Behind the full stop, and behind what marks it as italic.</param>
readonly record struct PlayLabel(SourceRange Name, int End, LabelCase Case, bool HasStop, bool IsSetOff)
{
    const int LongestName = 36, MostWords = 4;

    /// <summary>Reads a line; null where it opens in another way.</summary>
    public static PlayLabel? Of(SourceLine line)
    {
        var text = line.Text;
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '_' or '*'))
            start++;
        var limit = Math.Min(text.Length, start + LongestName);
        var (end, capitals, words) = (start, true, 0);
        while (end < limit && words < MostWords && WordEnd(text, end, limit) is var wordEnd && wordEnd > end)
        {
            if (!IsNameWord(text.AsSpan(end, wordEnd - end), words == 0))
                return null;
            capitals &= !text.AsSpan(end, wordEnd - end).ContainsAnyInRange('a', 'z');
            words++;
            // "MRS. LINDE."
            if (wordEnd < limit && text[wordEnd] == '.' && PersonName.IsTitle(text[end..wordEnd]) && wordEnd + 2 < limit && text[wordEnd + 1] == ' ' && char.IsUpper(text[wordEnd + 2]))
                wordEnd++;
            end = wordEnd;
            if (end + 1 >= text.Length || text[end] != ' ' || !char.IsLetterOrDigit(text[end + 1]))
                break;
            end++;
        }
        return words == 0 ? null : Close(line, start, end, capitals ? LabelCase.Capitals : LabelCase.Title);
    }

    public Label ToLabel(SourceText source)
    {
        var written = source.TextOf(Name);
        return new(Name with { Length = End - Name.Start }, written, new(written), null, Case, LabelPlace.LineStart);
    }

    static PlayLabel? Close(SourceLine line, int start, int end, LabelCase letterCase)
    {
        var text = line.Text;
        var name = new SourceRange(line.Number, start, end - start);
        var behind = SkipMarks(text, end);
        if (text.AsSpan(behind).IsWhiteSpace())
            return letterCase == LabelCase.Capitals ? new(name, text.Length, letterCase, HasStop: false, IsSetOff: true) : null;
        // "LANE [aside]. Yes." and "LANE (aside). Yes.": the direction is the words' to drop.
        if (text[behind] is '.')
        {
            behind = SkipMarks(text, behind + 1);
            var isSetOff = behind == text.Length || text.AsSpan(behind).StartsWith("  ", StringComparison.Ordinal) || text.AsSpan(behind).TrimStart() is ['[' or '(', ..];
            return behind == text.Length || char.IsWhiteSpace(text[behind]) || isSetOff ? new(name, behind, letterCase, HasStop: true, isSetOff) : null;
        }
        var next = text.AsSpan(behind).TrimStart();
        return next is ['[' or '(', ..] && letterCase == LabelCase.Capitals && !HasColonBehind(next) ? new(name, behind, letterCase, HasStop: false, IsSetOff: true) : null;
    }

    // "VERA (knocking): Come in." is a script's label.
    static bool HasColonBehind(ReadOnlySpan<char> direction) =>
        direction.IndexOf(direction[0] == '(' ? ')' : ']') is >= 0 and var close && direction[(close + 1)..].TrimStart() is [':', ..];

    static int SkipMarks(string text, int at)
    {
        while (at < text.Length && text[at] is '_' or '*')
            at++;
        return at;
    }

    static int WordEnd(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’' or '-'))
            end++;
        return end;
    }

    static bool IsNameWord(ReadOnlySpan<char> word, bool isFirst) =>
        char.IsUpper(word[0]) || (!isFirst && (char.IsAsciiDigit(word[0]) || word is "of" or "the" or "and" or "von" or "de" or "la" or "du"));
}
