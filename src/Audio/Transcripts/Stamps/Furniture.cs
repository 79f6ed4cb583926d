using System.Collections.Frozen;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Stamps;

/// <summary>Lines that recorders and their exports put round what was said. Takes plain text.</summary>
static class Furniture
{
    const int LongestLine = 400;

    static readonly FrozenSet<string> Headers = new[]
    {
        "attendees", "participants", "speakers", "invited", "attachments", "meeting records", "meeting recording", "recording", "transcript",
        "transcription", "summary keywords", "keywords", "table of contents", "contents", "outline", "timestamps", "chapters", "episode transcript",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Lists =
        new[] { "attendees", "participants", "speakers", "invited", "attachments", "summary keywords", "keywords" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly (Pattern Pattern, string Reason)[] Shapes =
    [
        (new(@"^transcribed by (https?://|www\.|otter|rev|descript|temi|trint|sonix)", ignoreCase: true), "transcript notice"),
        (new(@"^(note: )?.{0,200}\bproduced for the ear\b", ignoreCase: true), "transcript notice"),
        (new(@"^[\w .,'’()-]{1,60} (started|stopped) (transcription|recording)$", ignoreCase: true), "recorder's note"),
        (new(@"^([0-9]{1,3} ?(h|hours?|hrs?)( [0-9]{1,2} ?(m|minutes?|mins?))?( [0-9]{1,2} ?(s|seconds?|secs?))?|[0-9]{1,3} ?(m|minutes?|mins?)( [0-9]{1,2} ?(s|seconds?|secs?))?|[0-9]{1,2} ?s)$", ignoreCase: true),
            "duration"),
    ];

    // "ACTION ITEM: Send contract - WATCH: https://meet.example/share/abc"
    static readonly Pattern Linked = new(@"^(action item|insight|highlight|decision): .* - watch: https?://\S+$", ignoreCase: true);

    // What a messenger writes in place of what was sent.
    static readonly FrozenSet<string> Attachments = new[]
    {
        "<media omitted>", "media omitted", "image omitted", "video omitted", "audio omitted", "sticker omitted", "gif omitted", "document omitted",
        "contact card omitted", "this message was deleted", "this message was deleted.", "you deleted this message", "you deleted this message.", "missed voice call", "missed video call", "null",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words stand for a picture, a recording or a message that is gone.</summary>
    public static bool IsAttachment(ReadOnlySpan<char> words)
    {
        words = words.Trim("\u200E ");
        return Attachments.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words)
            || words.EndsWith(" (file attached)", StringComparison.OrdinalIgnoreCase) || (words.StartsWith("<attached: ", StringComparison.OrdinalIgnoreCase) && words[^1] == '>');
    }

    /// <summary>Why a line is no part of what was said, wherever it stands; null where it may be.</summary>
    public static string? NoteReason(string text) =>
        text.Length > LongestLine ? null : Chrome.IsEndOfTranscript(text) ? "transcript notice" : Linked.IsMatch(text) ? "recorder's note" : null;

    /// <summary>The same, of a line round what was said: amid it, somebody may have said that they stopped recording.</summary>
    public static string? Reason(string text)
    {
        if (text.Length > LongestLine)
            return null;
        if (NoteReason(text) is { } note)
            return note;
        foreach (var (pattern, reason) in Shapes)
        {
            if (pattern.IsMatch(text))
                return reason;
        }
        return null;
    }

    /// <summary>The same, of a line at the edge of the page, where what sites and services put there counts, too.</summary>
    public static string? ReasonAtEdge(string text) => Reason(text) ?? Chrome.Reason(text) ?? Notices.In(text).Select(n => n.Reason).FirstOrDefault();

    /// <summary>Whether a line heads a part of the page about the recording.</summary>
    public static bool IsHeader(string text) => Headers.Contains(text.TrimEnd(':'));

    /// <summary>Whether what stands below the header, up to the next blank line, belongs to it.</summary>
    public static bool IsList(string text) => Lists.Contains(text.TrimEnd(':'));
}
