using System.Buffers;
using System.Collections.Frozen;
using System.Net;

namespace Audio.Transcripts.Captions;

/// <summary>What a stretch of caption text is.</summary>
enum CueTextKind
{
    /// <summary>Words, as they stand or as they are decoded.</summary>
    Words,

    /// <summary>What only parts words, such as <c>&lt;br></c>.</summary>
    Space,

    /// <summary><c>&lt;v Name></c>: the range is the name.</summary>
    Voice,

    /// <summary>How a word is pronounced, above the word.</summary>
    Ruby,

    /// <summary>A tag that no caption format has.</summary>
    Unknown,
}

/// <param name="Decoded">What a range of words stands for; null where it stands for itself.</param>
readonly record struct CueText(CueTextKind Kind, SourceRange Range, string? Decoded = null)
{
    const int LongestTag = 200, LongestEntity = 10, LongestName = 60;

    static readonly SearchValues<char> StampCharacters = SearchValues.Create("0123456789:.,");

    // What SubStation puts into lines: {\an8}, \N for a line end, \h for a hard space.
    const string Override = @"{\";

    static readonly FrozenSet<string> Tags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "b", "i", "u", "s", "c", "v", "lang", "ruby", "rt", "font", "span", "em", "strong", "br", "p", "div", "a", "small", "big");

    /// <summary>Takes a range apart; what it does not give is markup. Linear: a tag that does not close soon is no tag.</summary>
    public static IEnumerable<CueText> In(string line, SourceRange range)
    {
        var from = range.Start;
        for (var i = range.Start; i < range.End;)
        {
            var (length, text) = line[i] switch
            {
                '<' => Tag(line, i, range),
                '&' => Entity(line, i, range),
                '{' when string.CompareOrdinal(line, i, Override, 0, 2) == 0 => (line.IndexOf('}', i, Math.Min(LongestTag, range.End - i)) - i + 1, null),
                '\\' when i + 1 < range.End && line[i + 1] is 'N' or 'h' => (2, new CueText(CueTextKind.Space, new(range.Line, i, 2))),
                _ => (0, (CueText?)null),
            };
            if (length <= 0)
            {
                i++;
                continue;
            }
            if (i > from)
                yield return new(CueTextKind.Words, new(range.Line, from, i - from));
            if (text is { } found)
                yield return found;
            from = i += length;
        }
        if (range.End > from)
            yield return new(CueTextKind.Words, new(range.Line, from, range.End - from));
    }

    static (int Length, CueText? Text) Tag(string line, int open, SourceRange range)
    {
        var close = line.IndexOf('>', open, Math.Min(LongestTag, range.End - open));
        if (close < 0)
            return UnclosedVoice(line, open, range) is { } unclosed ? (range.End - open, unclosed) : (0, null);
        var tag = line.AsSpan(open + 1, close - open - 1).Trim();
        if (tag.IsEmpty)
            return (0, null);
        // A stamp before each word: <00:00:01.500>.
        if (char.IsAsciiDigit(tag[0]))
            return tag.ContainsAnyExcept(StampCharacters) || !tag.Contains(':') ? (0, null) : (close - open + 1, null);

        var nameEnd = tag.IndexOfAny(' ', '.', '\t');
        var name = (nameEnd < 0 ? tag : tag[..nameEnd]).TrimStart('/').TrimEnd('/').ToString();
        if (!Tags.Contains(name))
            return IsTag(tag) ? (close - open + 1, new(CueTextKind.Unknown, new(range.Line, open, close - open + 1))) : (0, null);
        return name switch
        {
            "v" when tag[0] != '/' => (close - open + 1, Voice(line, open + 1, close, range.Line)),
            "rt" when tag[0] != '/' => Ruby(line, open, close, range),
            "br" => (close - open + 1, new(CueTextKind.Space, new(range.Line, open, close - open + 1))),
            _ => (close - open + 1, null),
        };
    }

    // One word, or one with attributes; people put words of their own between such marks too.
    static bool IsTag(ReadOnlySpan<char> tag) =>
        (char.IsAsciiLetter(tag[0]) || tag[0] == '/') && (!tag.Contains(' ') || tag.Contains('='));

    // "<v Leo Dion" and the end of the line.
    static CueText? UnclosedVoice(string line, int open, SourceRange range) =>
        range.End - open is > 3 and <= LongestName && string.CompareOrdinal(line, open, "<v ", 0, 3) == 0 ? Voice(line, open + 1, range.End, range.Line) : null;

    // Behind "v" and its classes.
    static CueText? Voice(string line, int start, int close, int number)
    {
        var name = line.AsSpan(start, close - start);
        var space = name.IndexOfAny(' ', '\t');
        if (space < 0)
            return null;
        var trimmed = name[space..].TrimStart();
        return CaptionLabels.IsName(WebUtility.HtmlDecode(trimmed.ToString())) ? new(CueTextKind.Voice, new(number, close - trimmed.Length, trimmed.TrimEnd().Length)) : null;
    }

    static (int Length, CueText? Text) Ruby(string line, int open, int close, SourceRange range)
    {
        var end = line.IndexOf('<', close, Math.Min(LongestTag, range.End - close));
        if (end < 0)
            end = range.End;
        return end > close + 1
            ? (end - open, new(CueTextKind.Ruby, new(range.Line, close + 1, end - close - 1)))
            : (close - open + 1, null);
    }

    static (int Length, CueText? Text) Entity(string line, int start, SourceRange range)
    {
        if (line.IndexOf(';', start, Math.Min(LongestEntity, range.End - start)) is not (>= 0 and var end))
            return (0, null);
        // Some tools escape twice: &amp;gt;
        if (end - start == 4 && line.IndexOf(';', end + 1, Math.Min(LongestEntity, range.End - end - 1)) is >= 0 and var second
            && Decode($"&{line[(end + 1)..second]};") is { } twice && line.AsSpan(start, 5).SequenceEqual("&amp;"))
            return (second + 1 - start, Escaped(new(range.Line, start, second + 1 - start), twice));
        return Decode(line[start..(end + 1)]) is { } decoded
            ? (end + 1 - start, Escaped(new(range.Line, start, end + 1 - start), decoded))
            : (0, null);
    }

    static CueText Escaped(SourceRange range, string text) => new(string.IsNullOrWhiteSpace(text) ? CueTextKind.Space : CueTextKind.Words, range, text);

    static string? Decode(string entity) => WebUtility.HtmlDecode(entity) is var decoded && decoded != entity ? decoded : null;
}
