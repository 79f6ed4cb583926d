using System.Buffers;

namespace Audio.Transcripts.Captions;

/// <summary>When a caption is shown: <c>00:00:01.000 --> 00:00:02.500 align:start</c>, and every way in which that is written wrongly.</summary>
/// <param name="Start">From the beginning of the programme.</param>
/// <param name="End">Not before <paramref name="Start"/>.</param>
/// <param name="TextStart">Where words begin that stand on the same line; the line's length where there are none.</param>
readonly record struct TimingLine(TimeSpan Start, TimeSpan End, int TextStart)
{
    const int MostDigits = 6;

    static readonly SearchValues<char> StampCharacters = SearchValues.Create("0123456789:.,");

    static readonly string[] Arrows = ["-->", "->", "–>", "—>", "- ->", "→", "--＞"];

    /// <summary>Whether a time ends within its seconds: <c>00:00:4</c>.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether a line is three numbers and colons, as only times are, though none that can be read.</summary>
    public static bool IsBare(string line) =>
        line.AsSpan().Trim() is var text && text.Count(':') == 2 && text[0] != ':' && text.IndexOfAnyExcept(StampCharacters) < 0;

    /// <summary>Whether a line has the arrow of a timing line, readable or not.</summary>
    public static bool HasArrow(string line) => line.Contains("-->", StringComparison.Ordinal);

    /// <summary>Null where the line is none.</summary>
    public static TimingLine? Parse(string line)
    {
        var rest = line.AsSpan().TrimStart();
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0]) || TakeStamp(ref rest) is not var (start, hasFraction, isCut))
            return null;
        if (rest.IsWhiteSpace())
            return hasFraction ? new(start, start, line.Length) { IsCut = isCut } : null;
        if (!TakeArrow(ref rest) && !(hasFraction && TakeComma(ref rest)))
            return null;

        // An end that is missing or cut off takes nothing from the words.
        var (end, _, isEndCut) = TakeStamp(ref rest) ?? (start, false, false);
        return new(start, end > start ? end : start, IsSettings(rest) ? line.Length : line.Length - rest.TrimStart().Length) { IsCut = isCut || isEndCut };
    }

    static (TimeSpan Time, bool HasFraction, bool IsCut)? TakeStamp(ref ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        var (seconds, parts, digits) = (0.0, 0, 0);
        while (TakeNumber(ref rest) is { } number)
        {
            seconds = (seconds * 60) + number.Value;
            (parts, digits) = (parts + 1, number.Digits);
            if (parts == 3 || rest.TrimStart() is not [':', .. var next])
                break;
            rest = next.TrimStart();
        }
        if (parts < 2)
            return null;

        var hasFraction = false;
        if (rest is ['.' or ',' or ':', ..] && rest[1..].TrimStart(' ') is var fraction && TakeNumber(ref fraction) is { } part)
        {
            seconds += part.Value / Math.Pow(10, part.Digits);
            rest = fraction;
            hasFraction = true;
        }
        text = rest;
        return (TimeSpan.FromSeconds(seconds), hasFraction, digits == 1 && !hasFraction);
    }

    static (double Value, int Digits)? TakeNumber(ref ReadOnlySpan<char> text)
    {
        var (value, digits) = (0.0, 0);
        while (digits < text.Length && digits < MostDigits && char.IsAsciiDigit(text[digits]))
            value = (value * 10) + (text[digits++] - '0');
        text = text[digits..];
        return digits == 0 ? null : (value, digits);
    }

    static bool TakeArrow(ref ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        foreach (var arrow in Arrows)
        {
            if (!rest.StartsWith(arrow, StringComparison.Ordinal))
                continue;
            text = rest[arrow.Length..];
            return true;
        }
        return false;
    }

    // SubViewer has no arrow: 0:00:01.000,0:00:02.500
    static bool TakeComma(ref ReadOnlySpan<char> text)
    {
        if (text is not [',', >= '0' and <= '9', ..])
            return false;
        text = text[1..];
        return true;
    }

    // "align:start position:0%", "X1:40 X2:600".
    static bool IsSettings(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        var word = rest.IndexOf(' ') is > 0 and var space ? rest[..space] : rest;
        return rest.IsEmpty || (word.IndexOf(':') is > 0 and var colon && colon < word.Length - 1);
    }
}
