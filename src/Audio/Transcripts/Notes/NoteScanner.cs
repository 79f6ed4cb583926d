using System.Buffers;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Notes;

/// <summary>Finds the transcriber's notes amid words. Linear: a bracket that does not close soon opens no note.</summary>
static class NoteScanner
{
    const int LongestNote = 400;

    // "(pause)" is a note; a whole aside that happens to begin so is speech, unless it stands in capitals.
    const int MostWordsInLowerCase = 6;

    static readonly SearchValues<char> Openings = SearchValues.Create("([（［【*<");

    /// <summary>Whether a range is a note and nothing else.</summary>
    public static bool IsNote(SourceText source, SourceRange range) =>
        range.Length > 0 && In(source, range).FirstOrDefault().Range == range;

    public static IEnumerable<Note> In(SourceText source, SourceRange range) =>
        NextOpening(source.Line(range.Line).Text, range.Start, range.End) < 0 ? [] : Scan(source, range);

    static IEnumerable<Note> Scan(SourceText source, SourceRange range)
    {
        var line = source.Line(range.Line).Text;
        for (var i = NextOpening(line, range.Start, range.End); i >= 0; i = NextOpening(line, i + 1, range.End))
        {
            var close = CloseOf(line, i, Math.Min(range.End, i + LongestNote));
            if (close < 0 || KindOf(line, i, close, range) is not { } note)
                continue;
            var end = EndBehind(line, range, i, close + 1);
            yield return new(new(range.Line, i, end - i), note.Text, note.Kind);
            i = end - 1;
        }
    }

    static int NextOpening(string line, int start, int end) =>
        line.AsSpan(start, end - start).IndexOfAny(Openings) is >= 0 and var next ? start + next : -1;

    // The matching bracket, for titles have brackets of their own; the first where one was forgotten.
    static int CloseOf(string line, int open, int end)
    {
        var opening = line[open];
        var closing = opening switch { '(' => ')', '[' => ']', '（' => '）', '［' => '］', '*' => '*', '<' => '>', _ => '】' };
        var (depth, first) = (0, -1);
        for (var i = open; i < end; i++)
        {
            if (line[i] == opening && (opening != closing || i == open))
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
        // Asterisks and angle brackets set off a sound in typed dialogue, and other things otherwise.
        if (line[open] is '*' or '<')
            return NoteKinds.IsSound(text) || (alone && SoundWords.Describe(text)) ? (text, NoteKind.Sound) : null;
        if (NoteKinds.Of(text, opens, whole: !capitals && !alone) is { } kind && (capitals || alone || text.Count(c => c == ' ') < MostWordsInLowerCase
            || text.StartsWith("soundbite", StringComparison.OrdinalIgnoreCase) || NoteKinds.IsMusicTitle(text) || ForeignNotes.IsPlenary(text)))
            return (text, kind);
        // Square brackets hold what is heard and not said; parentheses may hold an aside.
        if (line[open] == '[' && SoundWords.Describe(text))
            return (text, NoteKind.Sound);
        // On a line of its own, capitals in brackets are a stage direction, whatever they say.
        return alone && capitals && text.Any(char.IsUpper) ? (text, NoteKind.Sound) : null;
    }

    // "(Laughter)." after a sentence: the full stop is the note's.
    static int EndBehind(string line, SourceRange range, int open, int end)
    {
        var before = line.AsSpan(range.Start, open - range.Start).TrimEnd();
        var endsNothing = before.IsEmpty || before[^1] is '.' or '?' or '!' or '…' or '"' or '”' or '-' or '—' or ':' or '。' or '？' or '！';
        // "(voice-over): We went" has lost its name.
        if (before.IsEmpty && end < range.End && line[end] == ':')
            return end + 1;
        return endsNothing && end < range.End && line[end] is ('.' or ',' or '。') ? end + 1 : end;
    }
}
