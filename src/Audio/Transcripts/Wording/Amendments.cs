using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording;

/// <summary>Words in brackets that mend the word before them, as official records have it: <c>two million [billion]</c>.</summary>
static partial class Amendments
{
    /// <summary>The mended text. Words of another kind than the one before them are an addition, and stay.</summary>
    public static string Apply(string text) => text.Contains('[', StringComparison.Ordinal) ? Amended().Replace(text, "${new}") : text;

    [GeneratedRegex(
        """
        \b(?:(?:hundred|thousand|million|billion|trillion)s?\ \[(?<new>(?:hundred|thousand|million|billion|trillion)s?)\]
        |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\ \[(?<new>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\]
        |[$€£]?[0-9][0-9,.]*%?\ \[(?<new>[$€£]?[0-9][0-9,.]*%?)\]
        |(?:January|February|March|April|May|June|July|August|September|October|November|December)\ \[(?<new>January|February|March|April|May|June|July|August|September|October|November|December)\])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Amended();
}
