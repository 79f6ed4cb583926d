using System.Globalization;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Views;

/// <summary>
/// Takes off what a program put round nearly every line: the number that counts it, <c>[12] Yes.</c>, or the bar behind a cell,
/// <c>Yes. |</c>, or the time behind its words, <c>Yes. [0:18]</c>; and parts a time from the word that a copy glued to it, <c>0:18Yes.</c>
/// </summary>
static class FramedLines
{
    const int FewestLines = 5, LongestNumber = 6;

    readonly record struct Frame(bool HasNumbers, bool HasBars, bool HasTimes, bool HasGluedTimes);

    /// <summary>The text without them; null where there are none.</summary>
    public static SourceText? Of(SourceText source)
    {
        int lines = 0, counted = 0, barred = 0, timed = 0, glued = 0;
        var expected = -1;
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            lines++;
            if (NumberOf(line.Text) is var (number, _) && (number == expected || (counted == 0 && number < 2)))
                (expected, counted) = (number + 1, counted + 1);
            barred += BarOf(line.Text) is not null ? 1 : 0;
            timed += ClosingTimeOf(line.Text) is not null ? 1 : 0;
            glued += GluedTimeEnd(line.Text) > 0 ? 1 : 0;
        }
        // Names and their words may take turns, so half of the lines may have a time behind them that says more.
        var rules = new Frame(IsRule(counted), IsRule(barred), IsRule(timed) && timed * 10 >= lines * 7, IsRule(glued));
        return rules == default ? null : Without(source, rules);

        bool IsRule(int count) => count >= FewestLines && count * 2 >= lines;
    }

    static SourceText Without(SourceText source, Frame frame)
    {
        var view = new ViewBuilder(source);
        foreach (var line in source.Lines)
        {
            var start = frame.HasNumbers && NumberOf(line.Text) is var (_, length) ? length : 0;
            var end = (frame.HasBars ? BarOf(line.Text) : null) ?? (frame.HasTimes ? ClosingTimeOf(line.Text) : null) ?? line.Text.Length;
            var time = frame.HasGluedTimes ? GluedTimeEnd(line.Text) : 0;
            if (time > start && time < end)
            {
                view.Append(new SourceRange(line.Number, start, time - start)).Append(" ");
                start = time;
            }
            view.Append(new SourceRange(line.Number, start, end - start)).EndLine();
        }
        return view.Build();
    }

    // "[12] " and how long it is.
    static (int Number, int Length)? NumberOf(string text)
    {
        if (text.Length < 4 || text[0] != '[')
            return null;
        var close = text.AsSpan(0, Math.Min(text.Length, LongestNumber + 2)).IndexOf(']');
        return close > 1 && close + 1 < text.Length && text[close + 1] == ' ' && int.TryParse(text.AsSpan(1, close - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, close + 2) : null;
    }

    // Where the only bar of the line stands, at its end.
    static int? BarOf(string text)
    {
        var trimmed = text.AsSpan().TrimEnd();
        return trimmed is [.., ' ', '|'] && trimmed.IndexOf('|') == trimmed.Length - 1 && trimmed.Length > 2 ? trimmed.Length - 2 : null;
    }

    // Where the time in brackets stands that closes the line, with words before it.
    static int? ClosingTimeOf(string text)
    {
        var trimmed = text.AsSpan().TrimEnd();
        return trimmed is [.., ']' or ')'] && trimmed.LastIndexOfAny('[', '(') is > 1 and var open && Stamp.At(text, open) is { } stamp && stamp.End == trimmed.Length && text[open - 1] == ' '
            ? open - 1
            : null;
    }

    // Behind "0:18" or "1:02:03", where a letter or the sign of a question follows at once; 0 where none does.
    static int GluedTimeEnd(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == ':' && end > 0 && end + 2 < text.Length && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))))
            end++;
        return end is >= 4 and <= 8 && end < text.Length && text[end - 3] == ':' && (char.IsLetter(text[end]) || text[end] is '¿' or '¡' or '"' or '“' or '«') ? end : 0;
    }
}
