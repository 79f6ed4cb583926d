using System.Collections.Frozen;

namespace Audio.Transcripts.Pages;

/// <summary>Which of the lines above the first paragraph is the title: not the section, the show, the station or the newspaper, where there is another.</summary>
static class Titles
{
    const int LongestSection = 60;

    static readonly FrozenSet<string> Sections = new[]
    {
        "world", "national", "nation", "politics", "business", "economy", "health", "shots", "science", "technology", "culture", "arts", "music",
        "books", "movies", "television", "food", "sports", "education", "environment", "climate", "law", "race", "religion", "opinion", "analysis",
        "asia", "africa", "europe", "middle east", "latin america", "americas", "media", "news", "local", "local news", "state news", "regional",
        "history", "obituaries", "interviews", "interview", "investigations", "elections", "immigration", "energy", "npr", "npr news", "home",
        "morning edition", "all things considered", "weekend edition", "weekend edition saturday", "weekend edition sunday",
        "weekend all things considered", "talk of the nation", "fresh air", "here & now", "here and now", "tell me more", "day to day",
        "planet money", "code switch", "up first", "consider this", "science friday", "on point", "radiolab", "marketplace", "the world",
        "the takeaway", "on the media", "wait wait... don't tell me!", "ted radio hour", "hidden brain", "throughline", "news & notes", "news and notes",
        "1a", "think", "embedded", "invisibilia", "on being", "reveal", "snap judgment", "the moth radio hour", "this american life", "bbc news", "cnn", "pbs newshour",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "Prairie Public Radio", "KXYZ News", "WABC-FM", "KXYZ 89.3".
    static readonly Pattern Station = new(
        @"^(\p{L}[\w'’&.-]* ){1,4}[Pp]ublic ([Rr]adio|[Mm]edia|[Bb]roadcasting)$|^(NPR )?[KW][A-Z]{2,3}(-(FM|AM|TV))?( (News|Radio|Public Radio|Public Media))?( \d{2,3}\.\d)?( FM| AM)?$");

    // "THE HARBOR TIMES", "Pell Harbor Gazette": at the head of a newspaper's page.
    static readonly Pattern Newspaper = new(
        @"^(THE|The) (\p{Lu}[\w'’&.-]* ){1,3}(TIMES|Times|POST|Post|NEWS|News|STAR|Star|MAIL|Mail|ECHO|Echo|JOURNAL|Journal|OBSERVER|Observer)$"
        + @"|^((THE|The) )?(\p{Lu}[\w'’&.-]* ){1,3}(HERALD|Herald|GAZETTE|Gazette|TRIBUNE|Tribune|CHRONICLE|Chronicle|EXAMINER|Examiner|DISPATCH|Dispatch|SENTINEL|Sentinel|COURIER|Courier|TELEGRAPH|Telegraph|BULLETIN|Bulletin)$");

    /// <summary>Whether a line is the name of a section, a show or a station, or the entry of a menu, and no more. Takes plain text.</summary>
    public static bool IsSection(string text) => text.Length <= LongestSection && (Sections.Contains(text) || NavigationMenu.Has(text) || Station.IsMatch(text));

    /// <summary>
    /// The first that is marked as the headline; else the first that is no section and begins as titles do, with no small letter;
    /// else the first.
    /// </summary>
    /// <param name="lines">Those that may be the title, in the order of the page.</param>
    public static T? Choose<T>(IReadOnlyList<T> lines, Func<T, string> plain)
    {
        foreach (var line in lines)
        {
            if (plain(line) is ['#', ' ', .. var headline] && !IsSection(headline))
                return line;
        }
        foreach (var line in lines)
        {
            if (plain(line) is var text && !IsSection(text) && !(lines.Count > 1 && Newspaper.IsMatch(text)) && !(text.Length > 0 && char.IsLower(text[0])))
                return line;
        }
        return lines.Count > 0 ? lines[0] : default;
    }
}
