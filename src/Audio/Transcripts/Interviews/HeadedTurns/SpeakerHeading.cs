using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Interviews.HeadedTurns;

/// <summary>A heading in Markdown that names who speaks below it: <c># Ron Paul</c> or <c>## Introduction (Ron Paul)</c>.</summary>
/// <param name="Level">The number of <c>#</c>.</param>
/// <param name="Title">The chapter that it opens; empty where it is only a name.</param>
/// <param name="Speaker">The name; null where the heading has none.</param>
readonly record struct SpeakerHeading(int Level, SourceRange Marks, SourceRange Title, SourceRange? Speaker)
{
    const int LongestHeading = 160, MostLevels = 6;

    public static SpeakerHeading? Of(SourceText source, SourceLine line)
    {
        var text = line.Text.AsSpan().TrimEnd();
        if (text.IsEmpty || text[0] != '#' || text.Length > LongestHeading)
            return null;
        var level = text.Length - text.TrimStart('#').Length;
        if (level > MostLevels || level == text.Length || text[level] != ' ')
            return null;
        var marks = new SourceRange(line.Number, 0, level);
        var rest = source.Trim(new(line.Number, level, text.TrimEnd('#').Length - level));
        if (rest.Length == 0)
            return null;

        var heading = source.TextOf(rest);
        if (Bylines.IsName(Plain(heading)))
            return new(level, marks, rest with { Length = 0 }, rest);
        var open = heading.LastIndexOf('(');
        return open > 0 && heading[^1] == ')' && Bylines.IsName(Plain(heading[(open + 1)..^1]))
            ? new(level, marks, source.Trim(rest with { Length = open }), new(line.Number, rest.Start + open, heading.Length - open))
            : new(level, marks, rest, null);
    }

    public string? NameIn(SourceText source) => Speaker is { } speaker ? Plain(source.TextOf(speaker).Trim('(', ')')) : null;

    static string Plain(string name) => PlainText.Of(name.Trim('*', '_', ':', ' '));
}
