using Audio.Transcripts.Notes;

namespace Audio.Transcripts.Captions;

/// <summary>What a mark before words says of them.</summary>
enum CaptionChange
{
    None,

    /// <summary><c>>></c>, or a dash: somebody else speaks.</summary>
    Speaker,

    /// <summary><c>>>></c>: another story begins, and somebody else speaks.</summary>
    Story,
}

/// <summary>A stretch of a line that one person says, or that is sung or played.</summary>
/// <param name="Mark">What stands before the words and is not spoken; empty where nothing does.</param>
/// <param name="Text">The words, perhaps none.</param>
readonly record struct CaptionPart(CaptionChange Change, SourceRange Mark, SourceRange Text, bool IsMusic)
{
    const string Notes = "♪♫♬♩";
    const int LongestSound = 120;

    /// <summary>Whether it is what captions for the deaf put into brackets: <c>[door creaks]</c>, <c>(door creaks)</c>.</summary>
    public bool IsSound { get; init; }

    /// <summary>Parts a line at its marks. Linear.</summary>
    /// <param name="isMusic">Whether a note before this line has opened music; afterwards, whether it goes on.</param>
    public static List<CaptionPart> Of(SourceText source, SourceRange range, ref bool isMusic)
    {
        var line = source.Line(range.Line).Text;
        var parts = new List<CaptionPart>();
        var (mark, change) = (range with { Length = 0 }, CaptionChange.None);
        if (DashAt(line, range) is > 0 and var dash)
            (mark, change) = (range with { Length = dash }, CaptionChange.Speaker);

        // "second line of it ♪": the note at the end closes what another opened that is no longer seen.
        var text = line.AsSpan(range.Start, range.Length).TrimEnd();
        if (!isMusic && text.IndexOfAny(Notes) is > 0 and var only && !text[only..].ContainsAnyExcept(Notes) && only > 0)
            isMusic = true;

        var from = mark.End;
        for (var i = from; i < range.End; i++)
        {
            if (Notes.Contains(line[i]))
            {
                Flush(isMusic, i);
                var end = i + 1;
                while (end < range.End && Notes.Contains(line[end]))
                    end++;
                // The notes are music themselves, whatever stands between them.
                parts.Add(new(CaptionChange.None, new(range.Line, i, 0), new(range.Line, i, end - i), IsMusic: true));
                isMusic = !isMusic;
                (mark, change, from) = (new(range.Line, end, 0), CaptionChange.None, end);
                i = end - 1;
            }
            else if (line[i] is '[' or '(' && !isMusic && SoundEnd(line, i, range) is > 0 and var soundEnd)
            {
                Flush(false, i);
                parts.Add(new(CaptionChange.None, new(range.Line, i, 0), new(range.Line, i, soundEnd - i), IsMusic: true) { IsSound = true });
                (mark, from) = (new(range.Line, soundEnd, 0), soundEnd);
                i = soundEnd - 1;
            }
            else if (line[i] is '>' or '＞' && (i == range.Start || line[i - 1] is ' ' or '\u00A0' or '>' || i == from))
            {
                var end = i + 1;
                while (end < range.End && line[end] is '>' or '＞')
                    end++;
                if (end - i >= 2)
                {
                    Flush(isMusic, i);
                    (mark, change) = (new(range.Line, i, end - i), end - i >= 3 ? CaptionChange.Story : CaptionChange.Speaker);
                    from = end;
                }
                i = end - 1;
            }
        }
        Flush(isMusic, range.End);
        return parts;

        void Flush(bool music, int to)
        {
            if (change != CaptionChange.None || !line.AsSpan(from, to - from).IsWhiteSpace())
                parts.Add(new(change, mark, new(range.Line, from, to - from), music));
            (mark, change, from) = (new(range.Line, to, 0), CaptionChange.None, to);
        }
    }

    // What is known for a note is left to those who know more of it, and one small word may be an editor's: "[the] boat".
    static int SoundEnd(string line, int open, SourceRange range)
    {
        var close = line.IndexOf(line[open] == '(' ? ')' : ']', open, Math.Min(LongestSound, range.End - open));
        if (close < 0)
            return 0;
        var text = line.AsSpan(open + 1, close - open - 1).Trim();
        if (line[open] == '(')
            return MayBeSound(line, open, close, range) && SoundWords.Describe(text.ToString()) && NoteKinds.Of(text.ToString(), opens: true, whole: true) is null ? close + 1 : 0;
        var isSound = CaptionLabels.IsName(text) && (text.Contains(' ') || !text.ContainsAnyInRange('a', 'z')) && !text.Contains('[')
            && NoteKinds.Of(text.ToString(), opens: true, whole: true) is null && !text.Contains("inaudible", StringComparison.OrdinalIgnoreCase);
        return isSound ? close + 1 : 0;
    }

    // Parentheses may hold what is said, too, above all amid a sentence: "wrote it all (words and music) in a week"; but "(footsteps approaching)".
    static bool MayBeSound(string line, int open, int close, SourceRange range) =>
        line.AsSpan(range.Start, open - range.Start).Trim(" -–>").IsEmpty || line.AsSpan(close + 1, range.End - close - 1).IsWhiteSpace()
        || line.AsSpan(open, close - open).EndsWith("ing", StringComparison.Ordinal);

    // "- Yes." and "-Yes."; but not "-5", nor "--" or "– and" that go on with a sentence.
    static int DashAt(string line, SourceRange range)
    {
        var text = line.AsSpan(range.Start, range.Length);
        var start = text.Length - text.TrimStart().Length;
        if (start == text.Length || text[start] is not ('-' or '–' or '‐'))
            return 0;
        var rest = text[(start + 1)..].TrimStart();
        var goesOn = rest.IsEmpty || rest[0] is '-' or '–' || char.IsAsciiDigit(rest[0]) || (text[start] == '–' && char.IsLower(rest[0]));
        return goesOn ? 0 : text.Length - rest.Length;
    }
}
