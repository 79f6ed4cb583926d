using System.Buffers;

namespace Audio.Transcripts.Records.Briefings;

/// <summary>What stands on the lines of a briefing besides labels. Takes text without white space at its ends.</summary>
static class BriefingLine
{
    const string Question = "QUESTION:";
    const int LongestMark = 120;
    static readonly SearchValues<char> SeparatorMarks = SearchValues.Create("#*-_=~ \u00A0");

    static readonly Pattern Clock = new(@"^\(?\d{1,2}:\d{2}\s*[ap]\.?\s?m\.?\s*(\(?[a-z. ]{1,12}\)?)?\)?$", ignoreCase: true);
    static readonly Pattern Ending = new(@"^[-–—]*\s*END\s*[-–—]*(\s+\d{1,2}:\d{2}\s*[ap]\.?\s?m\.?.{0,16})?$", ignoreCase: true);
    static readonly Pattern Header = new(
        @"^(the white house|office of the (press secretary|vice president|spokesperson).*|for immediate release.*|for background.*|for planning purposes.*|internal transcript.*"
        + @"|.*\b(briefing room|east room|rose garden|oval office|south lawn|aboard air force one|en route .*)\b.*|via (teleconference|conference call|telephone)|press briefings?|speeches and remarks|release)$", ignoreCase: true);

    /// <summary>How long the mark of a question is at the start of a line, a <c>Q</c> without a colon; 0 where there is none.</summary>
    public static int QuestionLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != 'Q')
            return 0;
        if (text.StartsWith(Question, StringComparison.Ordinal))
            return Question.Length;
        if (text.Length == 1)
            return 1;
        if (text[1] is ':' or '.')
            return text.Length == 2 || char.IsWhiteSpace(text[2]) ? 2 : 0;
        if (!char.IsWhiteSpace(text[1]))
            return 0;
        var wide = text[1] != ' ' || (text.Length > 2 && char.IsWhiteSpace(text[2]));
        var first = text[1..].TrimStart();
        // "Q - Why?" and then "A - Because." is how others mark them.
        if (first is ['-' or '–', ' ', ..])
            return 0;
        return wide || char.IsUpper(first[0]) || !char.IsLetterOrDigit(first[0]) ? 1 : 0;
    }

    /// <summary>Whether a line is the time at which it begins or ends: <c>1:05 P.M. EDT</c>.</summary>
    public static bool IsClock(string text) => text.Length <= LongestMark && Clock.IsMatch(text);

    public static bool IsEnd(string text) => text.Length <= LongestMark && Ending.IsMatch(text);

    /// <summary>Whether a line above the briefing says only who publishes it and where it is held.</summary>
    public static bool IsHeader(string text) => text.Length <= LongestMark && Header.IsMatch(text);

    /// <summary>Why a line is no part of what is said; null where it may be one.</summary>
    public static string? Reason(string text) =>
        text.Length > LongestMark ? null
        : IsClock(text) ? "time"
        : IsEnd(text) ? "end mark"
        : text.AsSpan().ContainsAnyExcept(SeparatorMarks) ? null
        : "separator";
}
