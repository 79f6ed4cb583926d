using System.Collections.Frozen;

namespace Audio.Transcripts.NameLines;

/// <summary>The parts of a told programme: <c>Prologue</c>, <c>Act One: The Ferry</c>.</summary>
static class Acts
{
    const int LongestTitle = 120;

    static readonly Pattern Shape = new(
        @"^(#{1,6} )?(Prologue|Epilogue|Coda|Credits|(Act|Part|Chapter) (One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[0-9]{1,2}|[IVX]{1,4}))([:.–—-]? ?.*[^.,;]|[:.])?$");

    // Who has no name and is heard all the same.
    static readonly FrozenSet<string> Anybody = new[]
    {
        "man", "woman", "boy", "girl", "child", "kid", "crowd", "audience", "all", "both", "everyone", "interpreter", "translator", "announcer", "operator",
        "reporter", "interviewer", "host", "narrator", "guest", "moderator", "student", "teacher", "voice",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The heading that a line is, as a title; null where it is none.</summary>
    public static string? TitleOf(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length is > 3 and <= LongestTitle && text[0] is 'P' or 'E' or 'C' or 'A' or '#' && Shape.IsMatch(text)
            ? text.TrimStart("# ").TrimEnd(":.").ToString()
            : null;
    }

    public static bool IsAnybody(string name) => Anybody.Contains(name);
}
