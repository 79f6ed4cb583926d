using System.Collections.Frozen;

namespace Audio.Transcripts.Pages;

/// <summary>Knows the lines with which a site begins what it puts under every post: ways to share it, comments, its neighbours. Takes plain text.</summary>
static class Foot
{
    public const string Reason = "page foot";

    const int LongestLine = 120;

    // With or without a colon.
    static readonly FrozenSet<string> Lines = new[]
    {
        "share this", "share this post", "share this episode", "sharing is caring", "like this", "like loading...", "post navigation", "leave a reply", "leave a comment", "post a comment", "add a comment",
        "cancel reply", "leave a reply cancel reply", "leave a comment cancel reply", "related posts", "related episodes", "more episodes", "other episodes", "recent posts", "recent comments", "recent episodes",
        "about the author", "about the host", "links", "show notes", "shownotes", "resources", "references", "further reading", "links mentioned", "mentioned in this episode", "connect with us", "follow us", "support the show", "your email address will not be published. required fields are marked *",
        "schreibe einen kommentar", "ähnliche beiträge", "beitragsnavigation", "teilen mit", "gefällt mir", "laisser un commentaire", "partager ceci", "deja una respuesta", "comparte esto", "navegación de entradas",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "Previous Post: Pickles", "← Previous Episode", "Filed under: Food", "Proudly powered by WordPress", "3 Comments", "3 thoughts on …".
    static readonly Pattern Opening = new(
        @"^((← ?)?(previous|next|older|newer) (post|episode|article|entry)s?( →)?(:.*)?|(filed under|posted in|categories|category|categorized|tagged( with)?|tags)\s?:.*|(proudly )?powered by \w+\.?|theme: .{2,60}|[0-9]{1,4} (comments?|replies|responses|thoughts on .*)|click to (share|email|print)\b.*)$",
        ignoreCase: true);

    public static bool Is(string text) => text.Length is > 0 and <= LongestLine && !char.IsLower(text[0]) && (Lines.Contains(text.TrimEnd(':')) || Opening.IsMatch(text));
}
