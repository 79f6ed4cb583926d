namespace Audio.Transcripts.Glued;

/// <summary>A name, a time and the first word without a space between, as pages lose it that were copied without their markup: <c>Operator00:00:33Please</c>.</summary>
/// <param name="Name">Of who speaks.</param>
/// <param name="Start">Where the name begins, or the time before it.</param>
/// <param name="End">Behind both.</param>
readonly record struct GluedStamp(SourceRange Name, int Start, int End)
{
    /// <summary>Hours, minutes and seconds, two digits each: what stands before them is the name's.</summary>
    const int StampLength = 8;

    const int LongestName = 40, MostWords = 4;

    public static IEnumerable<GluedStamp> In(SourceLine line)
    {
        var text = line.Text;
        var from = 0;
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = colon - 2;
            if (start <= from || !IsStamp(text, start) || NameStart(text, from, start) is not { } name)
                continue;
            from = start + StampLength;
            yield return new(new(line.Number, name, start - name), name, from);
            colon = from - 1;
        }
    }

    static bool IsStamp(string text, int start)
    {
        var end = start + StampLength;
        if (end > text.Length || (end < text.Length && !(char.IsLetter(text[end]) || text[end] is '"' or '“' or '[' or '(' or '…')) || char.IsWhiteSpace(text[start - 1]))
            return false;
        for (var i = 0; i < StampLength; i++)
        {
            if (i % 3 == 2 ? text[start + i] != ':' : !char.IsAsciiDigit(text[start + i]))
                return false;
        }
        return text[start + 3] < '6' && text[start + 6] < '6';
    }

    // The words with a capital, or the number of a speaker, from the end of the sentence before.
    static int? NameStart(string text, int from, int end)
    {
        var at = end;
        for (var words = 0; words < MostWords && at > from && end - at < LongestName; words++)
        {
            var start = at;
            while (start > from && end - start < LongestName && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '\'' or '’' or '-'))
                start--;
            if (start == at || !(char.IsUpper(text[start]) || (words == 0 && text.AsSpan(start, at - start).IndexOfAnyExceptInRange('0', '9') < 0)))
                return words == 0 || start == at ? null : at + 1;
            if (start == from || text[start - 1] != ' ')
                return start;
            if (start - 2 >= from && text[start - 2] is '.' or '?' or '!' or '"' or '”' or ')' or ']' or '…' or '-' or '—')
                return start;
            at = start - 1;
        }
        return null;
    }
}
