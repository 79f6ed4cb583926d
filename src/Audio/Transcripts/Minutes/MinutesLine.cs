using System.Collections.Frozen;
using System.Globalization;

namespace Audio.Transcripts.Minutes;

enum MinutesLineKind
{
    /// <summary>Words of somebody who is named: <c>* eP: Yes.</c></summary>
    Turn,

    /// <summary>Words of whoever spoke last: <c>* ... and no.</c></summary>
    Continuation,

    /// <summary>What minutes record that nobody says: <c>Scribe: Ana</c>, <c>ACTION: …</c></summary>
    Field,
    Heading,

    /// <summary>A point of a list without a name.</summary>
    Point,
    Text,
}

/// <summary>A line of minutes, by its shape.</summary>
/// <param name="Mark">What stands before the words: the list's mark, the name, the dots.</param>
/// <param name="Name">As written; empty for none.</param>
readonly record struct MinutesLine(MinutesLineKind Kind, SourceRange Mark, string Name)
{
    const int LongestName = 40, MostWords = 4;

    static readonly FrozenSet<string> Fields = new[]
    {
        "topic", "subtopic", "scribe", "scribes", "scribenick", "present", "regrets", "agenda", "chair", "chairs", "date", "time", "meeting", "action", "actions",
        "resolved", "resolution", "proposed", "proposal", "summary", "summary of action items", "previous meeting", "next meeting", "attendees", "remote", "location",
        "guests", "absent", "apologies", "minutes", "note", "notes", "note taker", "note-taker", "note takers", "call", "repository", "recording", "link", "links",
        "url", "urls", "decision", "conclusion", "slides", "in attendance", "participants", "minute taker", "log", "agreed", "issue", "re", "pr", "todo", "quorum",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Below these, or behind them, stands who is there.
    static readonly FrozenSet<string> Lists = new[] { "present", "attendees", "participants", "in attendance", "remote", "chair", "chairs", "scribe", "scribes", "guests" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static MinutesLine Of(SourceLine line)
    {
        var text = line.Text;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (text.AsSpan(start).StartsWith('#'))
            return new(MinutesLineKind.Heading, new(line.Number, 0, text.Length - text.AsSpan(start).TrimStart("# ").Length), "");

        var at = start;
        if (at + 1 < text.Length && text[at] is '*' or '-' or '+' or '•' && text[at + 1] == ' ')
            at = text.Length - text.AsSpan(at + 1).TrimStart().Length;
        if (DotsEnd(text, at) is var dots && dots > at)
            return new(MinutesLineKind.Continuation, new(line.Number, 0, dots), "");
        if (NameEnd(text, at) is { } colon)
        {
            var name = text[at..colon].Trim(' ', '*', '_');
            return new(Fields.Contains(name) ? MinutesLineKind.Field : MinutesLineKind.Turn, new(line.Number, 0, ColonEnd(text, colon)), name);
        }
        return new(at > start ? MinutesLineKind.Point : MinutesLineKind.Text, new(line.Number, 0, at), "");
    }

    /// <summary>Whether people are listed under such a heading, or behind such a word.</summary>
    public static bool IsList(string heading) => Lists.Contains(heading.AsSpan().Trim(" #*_:").ToString());

    // Three dots, and the colon that some write behind them.
    static int DotsEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is '.' or '…')
            end++;
        if (end == at || (end - at < 3 && text[at] != '…'))
            return at;
        return end < text.Length && text[end] == ':' ? end + 1 : end;
    }

    static int ColonEnd(string text, int colon)
    {
        var end = colon + 1;
        while (end < text.Length && text[end] is '*' or '_')
            end++;
        return end;
    }

    // The colon behind a name; null where there is none. An address has a slash behind its colon, and a time a digit.
    static int? NameEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestName);
        if (at == text.Length || !(char.IsLetter(text[at]) || text[at] is '*' or '_'))
            return null;
        var words = 1;
        for (var i = at; i < limit; i++)
        {
            if (text[i] == ':')
                return text.AsSpan(at, i - at).Trim(" *_") is [.., var last] && char.IsLetterOrDigit(last) && (i + 1 == text.Length || text[i + 1] is ' ' or '\t' or '*' or '_' or '\u00A0') ? i : null;
            if (text[i] == ' ' && ++words > MostWords)
                return null;
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not (' ' or '_' or '-' or '\'' or '’' or '.' or '*') && char.GetUnicodeCategory(text[i]) is not UnicodeCategory.NonSpacingMark)
                return null;
        }
        return null;
    }
}
