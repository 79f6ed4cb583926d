namespace Audio.Transcripts.Stamped;

/// <summary>
/// Knows what messengers put above a message: who sent it and at what time of which day, <c>Ana — Today at 4:21 PM</c>,
/// <c>Ana  9:14 AM</c>, <c>[9:14 AM] Ana</c>, <c>Ana, [14.03.2024 18:02]</c>. A recording counts from its beginning, and has seconds.
/// </summary>
static class MessageHead
{
    const int LongestHead = 90;

    const string Clock = @"[0-9]{1,2}[:.][0-9]{2}(:[0-9]{2})?(\s?[ap]\.?m\.?)?";

    const string Day = @"((today|yesterday|heute|gestern|hoy|ayer|hier|aujourd['’]hui|(last )?(mon|tues|wednes|thurs|fri|satur|sun)day)( at| um| à| a las)?"
        + @"|[0-9]{1,4}[./-][0-9]{1,2}([./-][0-9]{2,4})?|(mon|tue|wed|thu|fri|sat|sun)?,? ?[a-z]{3,9}\.? [0-9]{1,2}(st|nd|rd|th)?(,? [0-9]{4})?( at)?),?";

    const string When = "(" + Day + " " + Clock + "|" + Clock + ",? " + Day + @"|[0-9]{1,2}:[0-9]{2}\s?[ap]\.?m\.?)";

    // The name behind the time, with its words or without.
    static readonly Pattern TimeFirst = new(@"^\[" + When + @"\]:? \S", ignoreCase: true);

    static readonly Pattern NameFirst = new(@"^[^\s:!?\[(][^:!?\[(]{0,40}[\s,—–-]+[\[(]?" + When + @"[\])]?:?( \(edited\))?$", ignoreCase: true);

    static readonly Pattern TimeAlone = new("^" + When + "$", ignoreCase: true);

    // "09:14:02 From Ana Lopez to Everyone:", "09:14:02\t From  Ana Lopez : where is it"
    static readonly Pattern Meeting = new("^" + Clock + @"\s+from( .{2,60} to .{2,60}:|\s+[^:]{2,60} :)", ignoreCase: true);

    /// <summary>Whether a line is one.</summary>
    /// <param name="above">The line that stands above it, or null.</param>
    public static bool Is(string line, string? above)
    {
        if (!HasClock(line))
            return false;
        var text = line.Trim();
        return (text.Length <= LongestHead && NameFirst.IsMatch(text)) || TimeFirst.IsMatch(text) || (above is not null && IsName(above) && TimeAlone.IsMatch(text));
    }

    /// <summary>Whether a line is a message that a meeting's participants sent each other.</summary>
    public static bool IsOfMeeting(string line) => HasClock(line) && Meeting.IsMatch(line);

    static bool IsName(string text) => text.Trim() is { Length: > 0 and <= 40 } name && name[^1] is not ('.' or '?' or '!' or ':' or ',');

    // Spares most lines the rest.
    static bool HasClock(string line)
    {
        for (var i = line.AsSpan().IndexOfAny(':', '.'); i >= 0 && i < line.Length; i++)
        {
            if (line[i] is ':' or '.' && i > 0 && i + 2 < line.Length && char.IsAsciiDigit(line[i - 1]) && char.IsAsciiDigit(line[i + 1]) && char.IsAsciiDigit(line[i + 2]))
                return true;
        }
        return false;
    }
}
