using System.Collections.Frozen;

namespace Audio.Transcripts.Pages;

/// <summary>
/// Finds the list with which a page ends: <c>Related Stories</c>, and below it to the very end nothing but titles, dates and
/// names of topics. Whatever may be somebody's words below the heading keeps all of it.
/// </summary>
static class StoryLists
{
    const int LongestTitle = 160, LongestTopic = 40, MostSpacesOfTopic = 3;

    static readonly FrozenSet<string> Stories = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "related", "related story", "related stories", "related content", "related coverage", "related articles", "related links", "more stories", "more on this story",
        "more on this topic", "more from npr", "read more", "read next", "keep reading", "latest stories", "top stories", "recommended stories", "mehr zum thema", "lesen sie auch", "à lire aussi", "sur le même sujet", "lee también");

    // Names of topics may be in small letters.
    static readonly FrozenSet<string> Topics = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "explore more on these topics", "more on these topics", "topics", "related topics", "themen", "sujets", "temas");

    /// <summary>The first line of the list, its heading; 0 where a page has none.</summary>
    /// <param name="content">The words of each line that are the page's own, as plain text; null for a line that has none, "" for one that must stay.</param>
    public static int In(SourceText source, Func<int, string?> content)
    {
        var (heading, hasTopics) = (0, false);
        var openings = new LineOpenings(source);
        for (var line = source.Lines.Length; line >= 1; line--)
        {
            var text = source.Lines[line - 1].Text;
            var plain = text.Length > LongestTitle ? "" : PlainText.Of(text).Trim('#', ':', ' ');
            if (Topics.Contains(plain))
                (heading, hasTopics) = (line, false);
            else if (Stories.Contains(plain) && !hasTopics)
                heading = line;
            else if (content(line) is not { } words)
                continue;
            else if (IsTopic(words))
                hasTopics = true;
            else if (!IsTitle(words) || openings.Recur(words))
                break;
        }
        return heading;
    }

    static bool IsTopic(string text) => text.Length is > 0 and <= LongestTopic && char.IsLower(text[0]) && text.AsSpan().Count(' ') <= MostSpacesOfTopic && !IsClosed(text);

    static bool IsTitle(string text) => text.Length is > 0 and <= LongestTitle && !char.IsLower(text[0]) && !IsClosed(text);

    // A question may be a title.
    static bool IsClosed(string text) => text[^1] is '.' or '!' or ',' or ';' or ':' or '"' or '”' or '…';
}
