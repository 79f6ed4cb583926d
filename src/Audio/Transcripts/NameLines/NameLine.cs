using Audio.Transcripts.Labels;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.NameLines;

/// <summary>A line that holds what may be a name and no words.</summary>
/// <param name="Name">Without colon and stamp.</param>
/// <param name="Person">The name in the order in which it is said, without what an account adds to it; null where that is how it is written.</param>
/// <param name="Stamp">Behind the name; null where there is none.</param>
readonly record struct NameLine(SourceRange Name, string? Person, Stamp? Stamp, bool HasColon)
{
    /// <summary>In parentheses behind a name in capitals, as written: <c>SEN. MARIA LOPEZ (D-NM)</c>; null where there is none.</summary>
    public string? Role { get; init; }

    /// <summary>Whether parentheses stand around the name.</summary>
    public bool IsInParentheses { get; init; }

    const int LongestLine = 90;

    /// <summary>Reads a line; null where it has another shape.</summary>
    public static NameLine? Of(SourceLine line)
    {
        var text = line.Text.AsSpan().TrimEnd();
        var start = text.Length - text.TrimStart().Length;
        if (NameInParentheses.EndIn(text[start..]) is > 0 and var close && start + close == text.Length)
            return new(new(line.Number, start + 1, close - 2), null, null, HasColon: false) { IsInParentheses = true };
        if (text.Length == start || text.Length > LongestLine + start || char.IsLower(text[start]) || !char.IsLetter(text[start]))
            return null;

        var end = text.Length;
        var hasColon = text[^1] == ':';
        var stamp = hasColon ? null : StampAtEnd(line.Text, start, text.Length);
        end = hasColon ? end - 1 : stamp?.Start ?? end;
        var name = text[start..end].TrimEnd();
        var range = new SourceRange(line.Number, start, name.Length);
        if (NameShape.Fits(name))
            return new(range, null, stamp, hasColon);
        if (stamp is not null && AccountName.Person(name) is { } person)
            return new(range, person, stamp, HasColon: false);
        if (stamp is null && name[^1] == ')' && name.IndexOf('(') is > 0 and var open && name[..open].TrimEnd() is var called && NameShape.Fits(called) && !called.ContainsAnyInRange('a', 'z'))
            return new(range with { Length = called.Length }, null, null, hasColon) { Role = name[(open + 1)..^1].Trim().ToString() };
        return null;
    }

    // The last word, where that is a time.
    static Stamp? StampAtEnd(string line, int start, int end)
    {
        if (!char.IsAsciiDigit(line[end - 1]))
            return null;
        var at = end;
        while (at > start && !char.IsWhiteSpace(line[at - 1]))
            at--;
        return at > start && Stamps.Stamp.At(line, at) is { IsBracketed: false } stamp && stamp.End == end ? stamp : null;
    }

    public TurnLine ToTurn(SourceLine line)
    {
        var written = line.Text.Substring(Name.Start, Name.Length);
        var range = IsInParentheses ? new(Name.Line, Name.Start - 1, Name.Length + 2) : Role is null ? Name with { Length = Name.Length + (HasColon ? 1 : 0) } : Name with { Length = line.Text.TrimEnd().Length - Name.Start };
        var letterCase = written.AsSpan().ContainsAnyInRange('a', 'z') ? LabelCase.Title : LabelCase.Capitals;
        return new(TurnLineKind.Head)
        {
            Label = new(range, written, new((Person ?? written).Replace('_', ' ')), Role, letterCase, LabelPlace.LineStart),
            Head = new(line.Number, range.Start, line.Text.Length - range.Start),
            Words = new(line.Number, line.Text.Length, 0),
            Time = Stamp?.Time,
        };
    }
}
