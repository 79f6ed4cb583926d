using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Notes;

namespace Audio.Transcripts.Stamps;

/// <summary>A name with nothing but parentheses to set it apart, <c>(Bob)</c>. Sounds, manners and what actors do are written so, too, and capitals are seldom a name.</summary>
static class NameInParentheses
{
    const int LongestName = 40, MostWords = 3;

    /// <summary>Where it ends that opens a stretch of a line, behind its parenthesis; 0 where none opens it.</summary>
    public static int EndIn(ReadOnlySpan<char> text)
    {
        if (text is not ['(', _, ..])
            return 0;
        var close = text[..Math.Min(text.Length, LongestName)].IndexOf(')');
        return close > 1 && IsName(text[1..close]) ? close + 1 : 0;
    }

    static bool IsName(ReadOnlySpan<char> text)
    {
        if (!NameShape.Fits(text) || char.IsWhiteSpace(text[0]) || text.Count(' ') >= MostWords || !text.ContainsAnyInRange('a', 'z'))
            return false;
        var name = text.ToString();
        return Roles.Of(name) is not null && !Announcements.Include(new(name)) && !name.Split(' ').Any(w => SoundWords.Include(w) || StageDirections.Open(w));
    }
}
