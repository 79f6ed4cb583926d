namespace Audio.Transcripts.Pages;

/// <summary>
/// Notes that a copy of a document carries along between its lines, <c>1 The farm was sold in 1971.</c>, and the numbers in the
/// text that point to them. A line that opens with a number is one only where a word above has that number behind it.
/// </summary>
static class Footnotes
{
    public const string Reason = "footnote";

    const int MostDigits = 2;

    const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The notes, and the numbers that point to them.</summary>
    public static List<SourceRange> In(SourceText source)
    {
        var found = new List<SourceRange>();
        var pointers = (Dictionary<int, SourceRange>?)null;
        foreach (var line in source.Lines)
        {
            if (NumberOf(line.Text) is not { } number)
                continue;
            pointers ??= Pointers(source);
            if (!pointers.TryGetValue(number, out var pointer) || pointer.Line >= line.Number)
                continue;
            found.Add(source.Trim(source.WholeLine(line.Number)));
            found.Add(pointer);
        }
        return found;
    }

    // "1 The farm", "[1] The farm", "1. The farm", "¹ The farm"; null where a line opens otherwise.
    static int? NumberOf(string line)
    {
        var text = line.AsSpan().TrimStart();
        if (text.IsEmpty || !(text[0] == '[' || char.IsAsciiDigit(text[0]) || Raised.Contains(text[0], StringComparison.Ordinal)))
            return null;
        var isBracketed = text[0] == '[';
        text = isBracketed ? text[1..] : text;
        if (Digits(text) is not (var number, var length))
            return null;
        text = text[length..];
        if (isBracketed ? text is not [']', ..] : text is not ([' ', ..] or ['.' or ')', ' ', ..]))
            return null;
        text = text[1..].TrimStart();
        return text.Length > 0 && (char.IsUpper(text[0]) || text[0] is '"' or '“' or 'h') ? number : null;
    }

    // The first of each number: "sisters.1", "sisters[1]", "sisters¹"; but not "B12", "2.5" or "Rev. 1".
    static Dictionary<int, SourceRange> Pointers(SourceText source)
    {
        var pointers = new Dictionary<int, SourceRange>();
        foreach (var line in source.Lines)
        {
            var text = line.Text;
            for (var i = 2; i < text.Length; i++)
            {
                var isBracketed = text[i] == '[';
                if (!(isBracketed || char.IsAsciiDigit(text[i]) || text[i] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹')) || !EndsWord(text, i)
                    || Digits(text.AsSpan(isBracketed ? i + 1 : i)) is not (var number, var length))
                {
                    continue;
                }
                var end = i + length + (isBracketed ? 1 : 0);
                if (isBracketed && (end >= text.Length || text[end++] != ']'))
                    continue;
                if (end == text.Length || !char.IsLetterOrDigit(text[end]))
                    pointers.TryAdd(number, new(line.Number, i, end - i));
                i = end - 1;
            }
        }
        return pointers;
    }

    // A word of small letters, with the signs that close it.
    static bool EndsWord(string text, int end)
    {
        var i = end - 1;
        while (i > 0 && text[i] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '”' or '’' or ')')
            i--;
        return i > 0 && char.IsLower(text[i]) && char.IsLetter(text[i - 1]);
    }

    static (int Number, int Length)? Digits(ReadOnlySpan<char> text)
    {
        var (number, length) = (0, 0);
        while (length < text.Length && ValueOf(text[length]) is >= 0 and var digit)
        {
            if (++length > MostDigits)
                return null;
            number = (number * 10) + digit;
        }
        return length > 0 && number > 0 ? (number, length) : null;
    }

    static int ValueOf(char c) => char.IsAsciiDigit(c) ? c - '0' : Raised.IndexOf(c, StringComparison.Ordinal);
}
