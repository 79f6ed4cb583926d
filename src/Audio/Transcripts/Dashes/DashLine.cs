namespace Audio.Transcripts.Dashes;

/// <summary>A line of captions that opens with a time, and with a dash where somebody else takes over: <c>00:04 - Si !</c></summary>
/// <param name="Words">Where they begin.</param>
readonly record struct DashLine(int Words, bool IsTurn)
{
    public static DashLine? Of(SourceLine line)
    {
        var text = line.Text;
        var at = text.Length - text.AsSpan().TrimStart().Length;
        var open = at < text.Length && text[at] is '[' or '(';
        at += open ? 1 : 0;
        var (start, colons) = (at, 0);
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == ':' && at > start && char.IsAsciiDigit(text[at - 1]))); at++)
            colons += text[at] == ':' ? 1 : 0;
        if (colons is 0 or > 2 || at - start > 8 || !char.IsAsciiDigit(text[at - 1]))
            return null;
        at += open && at < text.Length && text[at] is ']' or ')' ? 1 : 0;
        if (at < text.Length && text[at] is not (' ' or '\t' or '\u00A0' or '-' or '–' or '—'))
            return null;
        at = SkipSpace(text, at);
        var hasDash = at < text.Length && text[at] is '-' or '–' or '—' && (at + 1 == text.Length || text[at + 1] != text[at]);
        var words = hasDash ? SkipSpace(text, at + 1) : at;
        return new(words, hasDash && words < text.Length);
    }

    /// <summary>Reads a dash with words behind it and no time before it: <c>- Where?</c>, <c>—¿Dónde?</c> Null where a line opens otherwise.</summary>
    public static DashLine? Untimed(ReadOnlySpan<char> text)
    {
        var at = text.Length - text.TrimStart().Length;
        if (at + 2 >= text.Length || text[at] is not ('-' or '–' or '—') || (text[at] != '—' && text[at + 1] is not (' ' or '\u00A0')))
            return null;
        var words = text.Length - text[(at + 1)..].TrimStart().Length;
        return words < text.Length && (char.IsUpper(text[words]) || text[words] is '¿' or '¡' or '"' or '“' or '[' or '(' or '…' or '\'' || char.IsAsciiDigit(text[words])) ? new(words, IsTurn: true) : null;
    }

    static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
