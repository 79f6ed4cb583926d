using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Notes;

/// <summary>Finds the transcriber's notes amid words. Linear: a bracket that does not close soon opens no note.</summary>
static class NoteScanner
{
    const int LongestNote = 200;

    // "(pause)" is a note; a whole aside that happens to begin so is speech, unless it stands in capitals.
    const int MostWordsInLowerCase = 6;

    public static IEnumerable<Note> In(SourceText source, SourceRange range)
    {
        var line = source.Line(range.Line).Text;
        for (var i = range.Start; i < range.End; i++)
        {
            if (line[i] is not ('(' or '['))
                continue;
            var close = CloseOf(line, i, Math.Min(range.End, i + LongestNote));
            if (close < 0 || KindOf(line, i, close, range) is not { } note)
                continue;
            var end = EndBehind(line, range, i, close + 1);
            yield return new(new(range.Line, i, end - i), note.Text, note.Kind);
            i = end - 1;
        }
    }

    // The matching bracket, for titles have brackets of their own; the first where one was forgotten.
    static int CloseOf(string line, int open, int end)
    {
        var (opening, closing) = line[open] == '(' ? ('(', ')') : ('[', ']');
        var (depth, first) = (0, -1);
        for (var i = open; i < end; i++)
        {
            if (line[i] == opening)
            {
                depth++;
            }
            else if (line[i] == closing)
            {
                if (--depth == 0)
                    return i;
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    static (string Text, NoteKind Kind)? KindOf(string line, int open, int close, SourceRange range)
    {
        // "(Laughter.)", as official records have it; "..." is no full stop.
        var text = PlainText.Of(line[(open + 1)..close]);
        if (text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal))
            text = text[..^1];
        if (text.Length == 0)
            return null;
        var capitals = !text.Any(char.IsLower);
        var opens = line.AsSpan(range.Start, open - range.Start).IsWhiteSpace();
        var alone = opens && line.AsSpan(close + 1, range.End - close - 1).TrimStart(" .").IsEmpty;
        if (NoteKinds.Of(text, opens, whole: !capitals && !alone) is { } kind && (capitals || alone || text.Count(c => c == ' ') < MostWordsInLowerCase
            || text.StartsWith("soundbite", StringComparison.OrdinalIgnoreCase)))
            return (text, kind);
        // On a line of its own, capitals in brackets are a stage direction, whatever they say.
        return alone && capitals && text.Any(char.IsUpper) ? (text, NoteKind.Sound) : null;
    }

    // "(Laughter)." after a sentence: the full stop is the note's.
    static int EndBehind(string line, SourceRange range, int open, int end)
    {
        var before = line.AsSpan(range.Start, open - range.Start).TrimEnd();
        var endsNothing = before.IsEmpty || before[^1] is '.' or '?' or '!' or '…' or '"' or '”' or '-' or '—' or ':';
        return endsNothing && end < range.End && line[end] is ('.' or ',') ? end + 1 : end;
    }
}
