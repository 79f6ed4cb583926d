using System.Collections.Frozen;

namespace Audio.Transcripts.Calls;

/// <summary>The line above what somebody says in an earnings call: <c>Ana Brandt -- Chief Executive Officer</c>, or <c>Operator</c>.</summary>
/// <param name="Role">Behind the dash; null for none.</param>
readonly record struct CallHead(SourceRange Name, string? Role)
{
    public const string Operator = "Operator";

    const int LongestLine = 140, LongestName = 50, MostWords = 5;

    static readonly string[] Dashes = [" -- ", " — ", " – ", " - "];

    static readonly FrozenSet<string> Sections = new[]
    {
        "prepared remarks", "questions and answers", "questions & answers", "question and answer session", "question-and-answer session", "presentation",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Ends = new[] { "call participants", "conference call participants", "corporate participants" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static CallHead? Of(SourceLine line)
    {
        var text = line.Text.AsSpan().TrimEnd();
        var start = text.Length - text.TrimStart().Length;
        if (text.Length - start is 0 or > LongestLine || !char.IsUpper(text[start]))
            return null;
        if (text[start..].TrimEnd(':') is Operator)
            return new(new(line.Number, start, Operator.Length), null);
        foreach (var dash in Dashes)
        {
            var at = text.IndexOf(dash);
            if (at > start && IsName(text[start..at]) && text[(at + dash.Length)..].Trim() is { Length: > 1 } role && role[^1] is not ('.' or '?' or '!' or ','))
                return new(new(line.Number, start, text[start..at].TrimEnd().Length), role.Trim(" -–—").ToString().Replace(" -- ", ", ", StringComparison.Ordinal));
        }
        return null;
    }

    /// <summary>Whether a line opens a part of the call.</summary>
    public static bool IsSection(string line) => Sections.Contains(line.AsSpan().Trim(" :#*").ToString());

    /// <summary>Whether nobody speaks any more behind a line.</summary>
    public static bool IsEnd(string line) => Ends.Contains(line.AsSpan().Trim(" :#*").ToString()) || (line.StartsWith("Duration: ", StringComparison.Ordinal) && line.Length < LongestName);

    static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName || name.Count(' ') is 0 or >= MostWords)
            return false;
        foreach (var part in name.Split(' '))
        {
            if (name[part].IsEmpty || !char.IsUpper(name[part][0]) || name[part].IndexOfAnyInRange('0', '9') >= 0)
                return false;
        }
        return true;
    }
}
