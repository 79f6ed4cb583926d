using System.Collections.Frozen;

namespace Audio.Transcripts.Pages;

/// <summary>Finds the menu of a site above a text: entries of a word or three, one a line, of which many are what sites call their parts.</summary>
static class NavigationMenu
{
    public const string Reason = "menu";

    const int FewestEntries = 4, FewestKnown = 3, MostSpaces = 2, LongestEntry = 30;

    static readonly FrozenSet<string> Entries = new[]
    {
        "about", "about us", "all episodes", "archive", "archives", "blog", "bookmarks", "careers", "contact", "contact us", "donate", "episodes", "events", "faq", "help", "home", "how to listen", "jobs",
        "listen", "live", "log in", "login", "menu", "merch", "my account", "newsletter", "newsletters", "our team", "podcast", "podcasts", "press", "programs", "schedule", "search", "shop", "show notes", "shows", "shows & podcasts", "shows and podcasts", "sign in", "sign up", "sport",
        "store", "stories", "subscribe", "support", "support us", "team", "topics", "transcripts", "video", "videos", "watch", "weather", "work with us",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines of the first menu among those above a text.</summary>
    /// <param name="lines">Their numbers and words, in order, blank ones left out.</param>
    /// <returns>Empty where there is none.</returns>
    public static IReadOnlyList<int> In(IReadOnlyList<(int Line, string Text)> lines)
    {
        for (var from = 0; from < lines.Count;)
        {
            var to = from;
            while (to < lines.Count && IsEntry(lines[to].Text))
                to++;
            var run = lines.Skip(from).Take(to - from).ToList();
            var known = run.Count(e => IsKnown(e.Text));
            if (run.Count >= FewestEntries && known >= FewestKnown && known * 2 >= run.Count)
            {
                // The name of the site may stand on top of its menu, and the headline below.
                var (first, last) = (run.FindIndex(e => IsKnown(e.Text)), run.FindLastIndex(e => IsKnown(e.Text)));
                return [.. run[first..(last + 1)].Select(e => e.Line)];
            }
            from = to + 1;
        }
        return [];
    }

    /// <summary>Whether sites have an entry of that name.</summary>
    public static bool Has(string text) => Entries.Contains(text);

    static bool IsKnown(string text) => Titles.IsSection(text);

    static bool IsEntry(string text) =>
        text.Length is > 0 and <= LongestEntry && text.AsSpan().Count(' ') <= MostSpaces && text[^1] is not ('.' or '?' or '!' or ':' or ',') && !char.IsLower(text[0]) && !text.Contains(": ", StringComparison.Ordinal);
}
