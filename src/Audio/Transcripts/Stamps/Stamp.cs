namespace Audio.Transcripts.Stamps;

/// <summary>
/// A time in the text: <c>0:22</c>, <c>(00:00:36)</c>, <c>[10:02:11 AM]</c>, <c>[00:01.200 --> 00:04.000]</c>, <c>1h02m03s</c>, a date before it
/// or not.
/// </summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="End">Behind the last, the closing bracket included.</param>
/// <param name="Time">Since the recording began, or of the day.</param>
/// <param name="IsBracketed">Whether it stands in brackets of its own.</param>
/// <param name="HasHours">Whether it has three parts.</param>
/// <param name="HasDate">Whether the day stands before it.</param>
readonly record struct Stamp(int Start, int End, TimeSpan Time, bool IsBracketed, bool HasHours, bool HasDate)
{
    /// <summary>Reads the stamp that starts at a place, bracket or digit; null where there is none.</summary>
    public static Stamp? At(string line, int start)
    {
        if (start >= line.Length || !(char.IsAsciiDigit(line[start]) || line[start] is '(' or '['))
            return null;
        var bracketed = !char.IsAsciiDigit(line[start]);
        var i = bracketed ? SkipSpace(line, start + 1) : start;
        var date = SkipDate(line, i);
        if (Clock(line, date) is not (var end, var time, var hasHours))
            return null;

        end = SkipRange(line, end, bracketed);
        if (bracketed)
        {
            end = SkipSpace(line, end);
            // Where the line broke in it, the bracket is on the next.
            if (end < line.Length && line[end++] != (line[start] == '(' ? ')' : ']'))
                return null;
        }
        return new(start, end, time, bracketed, hasHours, date > i);
    }

    // [h:]m:ss[.fff], with a space behind a colon where somebody mistyped, and AM or PM.
    static (int End, TimeSpan Time, bool HasHours)? Clock(string line, int start)
    {
        if (Spelled(line, start) is { } spelled)
            return spelled;
        if (Number(line, start, 1, 3) is not (var i, var first) || Part(line, i) is not (var j, var second))
            return null;
        var hasHours = Part(line, j) is not null;
        var (end, third) = Part(line, j) ?? (j, 0);
        if (end + 1 < line.Length && line[end] is '.' or ',' && char.IsAsciiDigit(line[end + 1]))
        {
            for (end++; end < line.Length && char.IsAsciiDigit(line[end]); end++)
            {
            }
        }
        if (end < line.Length && line[end] == 'Z')
            end++;
        if (second > 59 || third > 59 || (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is ':' && Number(line, end + 1, 1, 2) is not null)))
            return null;
        var time = hasHours ? new TimeSpan(first, second, third) : new TimeSpan(0, first, second);
        return (SkipHalfOfDay(line, end), time, hasHours);
    }

    // "1h02m03s"
    static (int End, TimeSpan Time, bool HasHours)? Spelled(string line, int start) =>
        UnitAt(line, start, 'h') is var (minutes, h) && UnitAt(line, minutes, 'm') is var (seconds, m) && UnitAt(line, seconds, 's') is var (end, s) && m < 60 && s < 60
            && (end == line.Length || !char.IsLetterOrDigit(line[end]))
            ? (end, new(h, m, s), true)
            : null;

    static (int End, int Value)? UnitAt(string line, int start, char unit) =>
        Number(line, start, 1, 2) is var (end, value) && end < line.Length && line[end] == unit ? (end + 1, value) : null;

    static (int End, int Value)? Part(string line, int colon) =>
        colon < line.Length && line[colon] == ':'
            ? Number(line, colon + 1, 2, 2) ?? (colon + 1 < line.Length && line[colon + 1] == ' ' ? Number(line, colon + 2, 2, 2) : null)
            : null;

    static (int End, int Value)? Number(string line, int start, int fewest, int most)
    {
        var (end, value) = (start, 0);
        while (end < line.Length && end - start < most && char.IsAsciiDigit(line[end]))
            value = (value * 10) + line[end++] - '0';
        return end - start >= fewest && (end == line.Length || !char.IsAsciiDigit(line[end])) ? (end, value) : null;
    }

    // "12/05/2023, ", "2023-05-12 " or "2023-05-12T"; the same place where there is none.
    static int SkipDate(string line, int start)
    {
        var i = start;
        for (var part = 0; part < 3; part++)
        {
            if (Number(line, i, 1, 4) is not (var end, _) || end >= line.Length || (part < 2 && line[end] is not ('/' or '.' or '-')))
                return start;
            i = part < 2 ? end + 1 : end;
        }
        var clock = i < line.Length && line[i] == 'T' ? i + 1 : SkipSpace(line, i < line.Length && line[i] == ',' ? i + 1 : i);
        return clock > i ? clock : start;
    }

    static int SkipHalfOfDay(string line, int start)
    {
        var i = SkipSpace(line, start);
        return i + 1 < line.Length && line[i] is 'A' or 'P' or 'a' or 'p' && line[i + 1] is 'M' or 'm' && (i + 2 == line.Length || !char.IsLetterOrDigit(line[i + 2]))
            ? i + 2
            : start;
    }

    // " --> 00:04.000", " - 0:14"
    static int SkipRange(string line, int start, bool bracketed)
    {
        var i = SkipSpace(line, start);
        var dash = i;
        while (i < line.Length && i - dash < 3 && line[i] is '-' or '–' or '>')
            i++;
        return bracketed && i > dash && Clock(line, SkipSpace(line, i)) is (var end, _, _) ? end : start;
    }

    static int SkipSpace(string line, int i)
    {
        while (i < line.Length && char.IsWhiteSpace(line[i]))
            i++;
        return i;
    }
}
