using Audio.Transcripts.Labels;
using Audio.Transcripts.Notes;

namespace Audio.Transcripts.Stamps;

/// <summary>
/// What opens a turn or a paragraph in a text with time stamps: a name and a stamp in either order, with colons, dashes and
/// brackets as every tool has its own; or one of the two.
/// </summary>
/// <param name="Name">Where the name stands, without its role and brackets; empty where only a stamp does.</param>
/// <param name="Label">The name with its brackets, role and colon.</param>
/// <param name="Role">As written; null where there is none.</param>
/// <param name="Stamp">Null where there is none.</param>
/// <param name="End">Where the words begin: behind all of it.</param>
readonly record struct TurnHead(SourceRange Name, SourceRange Label, string? Role, Stamp? Stamp, int Start, int End, bool HasColon, bool IsBracketed)
{
    const int LongestName = 80;
    const int MostWordsOfRole = 6;

    public bool HasName => Name.Length > 0;

    /// <summary>Reads the head of a line; null where it has none.</summary>
    public static TurnHead? Of(SourceLine line)
    {
        var text = line.Text;
        var start = SkipSpace(text, 0);
        if (start == text.Length)
            return null;
        if (Stamps.Stamp.At(text, start) is not { } stamp)
            return NameFirst(line, start);
        var behind = SkipMarks(text, stamp.End);
        return NameAt(line, behind) is { } named && (named.HasColon || named.IsBracketed || named.End == text.Length)
            ? named with { Stamp = stamp, Start = start }
            : new(new(line.Number, start, 0), default, null, stamp, start, behind, HasColon: false, IsBracketed: false);
    }

    /// <summary>The label that it makes.</summary>
    public Label ToLabel(string line)
    {
        var written = line.Substring(Name.Start, Name.Length);
        var letterCase = written.AsSpan().ContainsAnyInRange('a', 'z') ? LabelCase.Title : LabelCase.Capitals;
        return new(Label, written, new(written.Replace('_', ' ')), Role, letterCase, LabelPlace.LineStart);
    }

    /// <summary>The same with whatever stands before the first colon near its end as the name; null where nothing may be one.</summary>
    public TurnHead? WithTypedName(string line)
    {
        const int Longest = 40, MostWords = 4;
        var reach = line.AsSpan(End, Math.Min(Longest, line.Length - End));
        var colon = reach.IndexOf(':');
        if (colon <= 0 || (End + colon + 1 < line.Length && line[End + colon + 1] != ' '))
            return null;
        var name = reach[..colon].TrimEnd();
        if (name.Count(' ') >= MostWords || name.ContainsAny('.', '?', '!') || name.ContainsAny(',', ';', '"') || !char.IsLetterOrDigit(name[0]))
            return null;
        var range = new SourceRange(Name.Line, End, name.Length);
        return this with { Name = range, Label = range with { Length = colon + 1 }, End = SkipMarks(line, End + colon), HasColon = true };
    }

    // "Ana (00:22) words", "Ana: 00:00:19", "[Ana] 10:02:11", "Ana – 00:03:12:"; "Luke 3:16 says" is none.
    static TurnHead? NameFirst(SourceLine line, int start)
    {
        if (NameAt(line, start) is not { } named)
            return null;
        var text = line.Text;
        var hasDash = named.End > 0 && text[named.End - 1] is '-' or '–' or '—' || (named.End > 1 && text[named.End - 1] == ' ' && text[named.End - 2] is '-' or '–' or '—');
        if (Stamps.Stamp.At(text, named.End) is not { } stamp)
            return named.IsBracketed && (named.HasColon || text[start] == '<') ? named : null;

        var end = SkipSpace(text, stamp.End);
        var colon = end < text.Length && text[end] == ':';
        end = SkipMarks(text, stamp.End);
        var isMarked = stamp.IsBracketed || named.IsBracketed || end == text.Length || (colon && (hasDash || stamp.HasHours)) || ((named.HasColon || hasDash) && stamp.HasHours);
        return isMarked ? named with { Stamp = stamp, End = end, HasColon = named.HasColon || colon } : null;
    }

    /// <summary>Reads "[Ana] words" and "[Ana]: words"; null where no name stands in brackets there, or a transcriber's note, such as [applause].</summary>
    public static TurnHead? InBrackets(SourceLine line, int start)
    {
        if (start >= line.Text.Length || line.Text[start] != '[' || NameAt(line, start) is not { IsBracketed: true } head
            || NoteKinds.Of(line.Text.Substring(head.Name.Start, head.Name.Length), opens: true, whole: true) is not null)
            return null;
        // Without a colon, parentheses behind the name are words: "[Ana] (I was late, sorry) Anyway".
        var close = line.Text.IndexOf(']', head.Name.End) + 1;
        return head.HasColon || head.Role is null || head.Label.End <= close ? head
            : head with { Role = null, Label = head.Label with { Length = close - start }, End = SkipMarks(line.Text, close) };
    }

    // The name with its role, its colon and the dash behind it.
    static TurnHead? NameAt(SourceLine line, int start)
    {
        var text = line.Text;
        if (start >= text.Length)
            return null;
        var bracketed = text[start] is '[' or '<';
        var nameStart = bracketed ? start + 1 : start;
        var stop = Math.Min(text.Length, nameStart + LongestName);
        var nameEnd = bracketed ? text.IndexOf(text[start] == '[' ? ']' : '>', nameStart, stop - nameStart) : EndOfName(text, nameStart, stop);
        if (nameEnd <= nameStart || (nameEnd == stop && stop < text.Length))
            return null;
        var name = text.AsSpan(nameStart, nameEnd - nameStart).TrimEnd();
        string? innerRole = null;
        if (bracketed && name.IndexOf('(') is > 0 and var paren && name[^1] == ')')
        {
            innerRole = name[(paren + 1)..^1].Trim().ToString();
            name = name[..paren].TrimEnd();
        }
        if (text[start] == '<' ? name.Contains(' ') || name.TrimStart("/@+%~&").Length < name.Length && name[0] == '/' || !HasLetter(name) : !NameShape.Fits(name))
            return null;

        var end = bracketed ? nameEnd + 1 : nameEnd;
        var role = TakeRole(text, ref end) ?? innerRole;
        var colon = SkipSpace(text, end);
        var hasColon = colon < text.Length && text[colon] == ':';
        var label = new SourceRange(line.Number, start, (hasColon ? colon + 1 : Math.Max(end, nameStart + name.Length)) - start);
        return new(new(line.Number, nameStart, name.Length), label, role, null, start, SkipMarks(text, end), hasColon, bracketed);
    }

    static bool HasLetter(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    // Up to what cannot be in a name: a colon, a bracket, a comma, a dash between spaces, a digit that opens a stamp.
    static int EndOfName(string text, int start, int stop)
    {
        for (var i = start; i < stop; i++)
        {
            if (text[i] is ':' or '(' or '[' or ',' or '\t' or '|' or '–' or '—')
                return i;
            var startsWord = i > start && char.IsWhiteSpace(text[i - 1]);
            if (startsWord && (text[i] == '-' || (char.IsAsciiDigit(text[i]) && Stamps.Stamp.At(text, i) is not null)))
                return i;
        }
        return stop;
    }

    // "(Host)" or ", Acme Corp" before the colon or stamp.
    static string? TakeRole(string text, ref int end)
    {
        var i = SkipSpace(text, end);
        if (i >= text.Length || text[i] is not ('(' or ',') || Stamps.Stamp.At(text, i) is not null)
            return null;
        var stop = text[i] == '(' ? text.IndexOf(')', i, Math.Min(LongestName, text.Length - i)) : text.IndexOfAny([':', '('], i, Math.Min(LongestName, text.Length - i));
        if (stop < 0)
            return null;
        var role = text[(i + 1)..stop].Trim();
        if (text[i] == ',' && !IsRole(role))
            return null;
        end = text[i] == '(' ? stop + 1 : stop;
        return role.Length == 0 ? null : role;
    }

    // "Well, here's the thing:" has none.
    static bool IsRole(string role) => role.Length > 0 && char.IsUpper(role[0]) && role.AsSpan().Count(' ') < MostWordsOfRole && role.AsSpan().IndexOfAny("?!;'’") < 0;

    // Spaces with one colon, dash or bar among them, or a colon and a dash.
    public static int SkipMarks(string text, int i)
    {
        i = SkipSpace(text, i);
        for (var marks = 0; marks < 2 && i < text.Length && (text[i] is ':' or '|' or '–' or '—' || (text[i] == '-' && i + 1 < text.Length && text[i + 1] is ' ' or '\t')); marks++)
            i = SkipSpace(text, i + 1);
        return i;
    }

    static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }
}
