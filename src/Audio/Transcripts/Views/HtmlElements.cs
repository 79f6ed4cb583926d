using System.Collections.Frozen;

namespace Audio.Transcripts.Views;

/// <summary>What the elements of HTML do to the text in them.</summary>
static class HtmlElements
{
    static readonly FrozenSet<string> Void = Set(
        "br", "hr", "img", "meta", "link", "input", "wbr", "area", "base", "col", "embed", "source", "track", "param");

    static readonly FrozenSet<string> Blocks = Set(
        "html", "body", "main", "article", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "header", "figure", "pre", "address", "center",
        "details", "summary", "fieldset", "form", "hgroup", "menu", "title", "option", "legend", "search");

    static readonly FrozenDictionary<string, string> Omitted = new Dictionary<string, string>
    {
        ["head"] = "head of the page",
        ["script"] = "script",
        ["style"] = "style",
        ["noscript"] = "for browsers without scripts",
        ["template"] = "template",
        ["svg"] = "drawing",
        ["math"] = "formula",
        ["nav"] = "navigation",
        ["footer"] = "footer",
        ["aside"] = "aside",
        ["button"] = "button",
        ["select"] = "form",
        ["textarea"] = "form",
        ["dialog"] = "dialog",
        ["figcaption"] = "caption",
        ["iframe"] = "player",
        ["object"] = "player",
        ["audio"] = "player",
        ["video"] = "player",
        ["canvas"] = "drawing",
        ["noembed"] = "player",
        ["noframes"] = "for browsers without frames",
    }.ToFrozenDictionary();

    // What a new one of these ends where it was not closed.
    static readonly FrozenDictionary<string, string[]> Ended = new Dictionary<string, string[]>
    {
        ["li"] = ["li", "p"],
        ["dt"] = ["dt", "dd", "p"],
        ["dd"] = ["dt", "dd", "p"],
        ["tr"] = ["tr"],
        ["td"] = ["td", "th"],
        ["th"] = ["td", "th"],
        ["option"] = ["option"],
        ["body"] = ["head"],
    }.ToFrozenDictionary();

    static readonly string[] EndedByBlocks = ["p", "head"];

    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether an unclosed element before it is none of its business.</summary>
    public static bool IsScope(string name) => name is "ul" or "ol" or "dl" or "table" or "template" or "body";

    public static int HeadingOf(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    public static ReadOnlySpan<string> EndedBy(string name) =>
        Ended.TryGetValue(name, out var ended) ? ended : Blocks.Contains(name) && name != "title" ? EndedByBlocks : [];

    public static HtmlElementKind KindOf(string name, string role) => role switch
    {
        "navigation" => new(Reason: "navigation"),
        "contentinfo" => new(Reason: "footer"),
        "complementary" => new(Reason: "aside"),
        "dialog" => new(Reason: "dialog"),
        "main" => new(Role: "main"),
        _ when Omitted.TryGetValue(name, out var reason) => new(Reason: reason, IsForeign: name is "svg" or "math"),
        _ => new(IsInline: !Blocks.Contains(name)),
    };

    static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}

/// <param name="IsInline">Whether it stands within a line.</param>
/// <param name="Reason">Why its text is left out; null where it is not.</param>
/// <param name="Role">The element that it stands for; null for itself.</param>
/// <param name="IsForeign">Whether it is no HTML, and may close itself.</param>
readonly record struct HtmlElementKind(bool IsInline = false, string? Reason = null, string? Role = null, bool IsForeign = false);
