using System.Buffers;

namespace Audio.Transcripts.Labels;

/// <summary>Finds every stretch of a text that has the shape of a label. Linear: a colon is looked for once, and a label is short.</summary>
/// <param name="listed">Labels of any shape, which open a line; null for none.</param>
sealed class LabelScanner(SourceText source, ListedLabels? listed = null)
{
    const int Reach = 200, LongestNote = 60, ShortestBroken = 40, ShortestHandle = 3, LongestHandle = 20, MostHandleWords = 3;

    // Without a colon, or the dashes of an interviewer, there is no label.
    static readonly SearchValues<char> Signs = SearchValues.Create([':', LabelGrammar.WideColon, .. Interviewer.Dashes]);

    readonly LabelGrammar _grammar = new();

    /// <summary>The candidates of one stretch of a line, in order, none overlapping another.</summary>
    public IEnumerable<Label> In(SourceRange range) =>
        source.SpanOf(range) is var text && text is ['Q' or 'A', ' ', '-' or '–', ' ', ..] ? [Letter(range)] : text.ContainsAny(Signs) ? Scan(range) : [];

    // "Q - Why?" and "A - Because."
    Label Letter(SourceRange range)
    {
        var letter = source.TextOf(range with { Length = 1 });
        return new(range with { Length = 3 }, letter, new(letter), null, LabelCase.Capitals, LabelPlace.LineStart);
    }

    IEnumerable<Label> Scan(SourceRange range)
    {
        var line = source.Line(range.Line).Text;
        var colon = -1;
        var first = SkipMarks(line, range.Start, range.End);
        if (Interviewer.LabelAt(source, range) is { } interviewer)
            yield return interviewer;
        var opening = first;
        first = NumberEnd(line, first, range.End);
        var from = first;
        if (listed?.At(source, range, first) is { } known)
        {
            yield return known;
            from = known.Range.End;
        }
        else if (first == opening && (Handle(line, range, first) ?? _grammar.ParseInParentheses(line, range, first)) is { } handle)
        {
            yield return handle;
            from = handle.Range.End;
        }
        for (var i = from; i < range.End; i++)
        {
            if (colon < i)
                colon = line.AsSpan(i, range.End - i).IndexOfAny(':', LabelGrammar.WideColon) is >= 0 and var next ? i + next : -1;
            if (colon < 0)
                yield break;
            if (colon - i > Reach)
            {
                // Only what is near a colon can be a label; but start behind a word's end.
                i = line.IndexOf(' ', colon - Reach, Reach) is var space and >= 0 ? space : colon;
                continue;
            }

            // What has no capitals is looked at only where it opens the line.
            if (i == first ? !char.IsUpper(line[i]) && !LabelGrammar.IsUncased(line[i]) && !IsNumber(line, i) : !char.IsUpper(line[i]) || !(char.IsWhiteSpace(line[i - 1]) || IsGlued(line, i)))
                continue;
            var place = PlaceOf(line, first, i);
            if (place == LabelPlace.LineStart || IsCapital(line, i))
            {
                if (_grammar.Parse(line, range, i, place) is { } label && Fits(label))
                {
                    yield return i > opening && i == first ? label with { Range = new(range.Line, opening, label.Range.End - opening), IsNumbered = true } : label;
                    i = label.Range.End - 1;
                }
                else if (place == LabelPlace.MidSentence)
                {
                    i = EndOfCapitals(line, i, range.End);
                }
            }
        }
    }

    // "50 Cent:"
    static bool IsNumber(string line, int start) =>
        line.IndexOf(' ', start, Math.Min(4, line.Length - start)) is > 0 and var space && space + 1 < line.Length && char.IsUpper(line[space + 1])
        && !line.AsSpan(start, space - start).ContainsAnyExceptInRange('0', '9');

    // "1. Ann:", "12. Helen Marsh (Northfield):"
    static int NumberEnd(string line, int start, int end)
    {
        var digits = start;
        while (digits < end && digits - start < 4 && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits > start && digits + 2 < end && line[digits] is '.' or ')' && line[digits + 1] == ' ' && char.IsUpper(line[digits + 2]) ? digits + 2 : start;
    }

    // "will.i.am:"
    static bool IsInnerStop(string line, int at) => line[at] == '.' && at + 1 < line.Length && char.IsAsciiLetterLower(line[at - 1]) && char.IsAsciiLetterLower(line[at + 1]);

    // "fogbank: Yes.", "ms okafor : Yes."
    static Label? Handle(string line, SourceRange range, int start)
    {
        if (start >= range.End || line[start] is < 'a' or > 'z')
            return null;
        var colon = start;
        while (colon < range.End && colon - start <= LongestHandle && (char.IsAsciiLetterLower(line[colon]) || char.IsAsciiDigit(line[colon]) || line[colon] is '_' or '-' or ' ' || IsInnerStop(line, colon)))
            colon++;
        if (colon + 1 >= range.End || line[colon] != ':' || line[colon + 1] != ' ')
            return null;
        var written = line[start..colon].TrimEnd();
        var words = written.Split(' ');
        return written.Length is >= ShortestHandle and <= LongestHandle && words.Length <= MostHandleWords && !Array.Exists(words, LabelGrammar.IsNoName)
            ? new(new(range.Line, start, colon + 1 - start), written, new(written), null, LabelCase.Uncased, LabelPlace.LineStart)
            : null;
    }

    // Dots of an interrupted turn, control and bidirectional marks may stand before a label, and a note: "[MUSIC] ANA:".
    static int SkipMarks(string line, int start, int end)
    {
        if (start < end && line[start] is '[' or '(' && line.AsSpan(start, Math.Min(end - start, LongestNote)).IndexOfAny(']', ')') is > 2 and var close
            && line[start + close] == (line[start] == '[' ? ']' : ')') && HasLetters(line.AsSpan(start + 1, close - 1)) && start + close + 1 < end && line[start + close + 1] == ' ')
            start += close + 1;
        while (start < end && !char.IsLetterOrDigit(line[start]) && line[start] is not (':' or '(' or '[' or '"' or '“' or '#' or '*' or '>'))
            start++;
        return start;
    }

    // Figures are a stamp or a number of the list.
    static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not (' ' or ',' or '-' or '\''))
                return false;
        }
        return true;
    }

    static LabelPlace PlaceOf(string line, int first, int i)
    {
        if (i == first)
            return LabelPlace.LineStart;
        while (i > first && char.IsWhiteSpace(line[i - 1]))
            i--;
        return line[i - 1] is '.' or '?' or '!' or '…' or '"' or '”' or ')' or ']' or '-' or '–' or '—'
            ? LabelPlace.SentenceStart
            : LabelPlace.MidSentence;
    }

    // "…resulted in?LEE: No." has lost the line between; "U.S." has not.
    static bool IsGlued(string line, int i) =>
        i > 2 && i + 1 < line.Length && char.IsUpper(line[i + 1])
        && (line[i - 1] is '?' or '!' or '…' or '–' or '—' or '”' || (line[i - 1] == '.' && char.IsLetterOrDigit(line[i - 2]) && char.IsLetterOrDigit(line[i - 3])));

    // Within a line only capitals are looked at: two to begin with, or a single letter or title before more of them.
    static bool IsCapital(string line, int i) =>
        i + 1 < line.Length && (char.IsUpper(line[i + 1]) || line[i + 1] is '\'' or '’' or ' ' or '.' || IsTitleBefore(line, i));

    static bool IsTitleBefore(string line, int i)
    {
        var end = line.IndexOf(' ', i, Math.Min(20, line.Length - i));
        return end > 0 && Names.PersonName.IsTitle(line[i..end]);
    }

    bool Fits(Label label) => label.Place == LabelPlace.LineStart ? !GoesOn(label) : label.Case == LabelCase.Capitals;

    // A sentence that was broken amid a name: "Ana\nLopez, the first question is: why?"
    bool GoesOn(Label label) =>
        label is { Case: LabelCase.Title, Role: [>= 'a' and <= 'z' or >= 'à' and <= 'ÿ', ..], Range.Line: > 1 }
        && source.Line(label.Range.Line - 1).Text.AsSpan().TrimEnd() is { Length: > ShortestBroken } above && char.IsLetter(above[^1]);

    // The rest of a name that a sentence runs into: "said LEILA FADEL:" is not FADEL.
    static int EndOfCapitals(string line, int i, int end)
    {
        while (i < end && (char.IsUpper(line[i]) || line[i] is ' ' or '\'' or '-'))
            i++;
        return Math.Max(i - 1, 0);
    }
}
