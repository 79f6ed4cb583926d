using System.Collections.Frozen;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Stamped;

/// <summary>Knows what people typed to each other from what they said: by tabs, by nicknames in angle brackets, by dates at every line.</summary>
static class ChatLog
{
    const int FewestLines = 3;

    // Whoever sends several lines at once leaves some without a head.
    const double FewestOfLines = 0.5, FewestHeads = 0.15;

    // Of a message; who speaks takes more.
    const int MostWords = 30;

    static readonly FrozenSet<string> Tags =
        new[] { "a", "b", "br", "body", "c", "cite", "div", "em", "head", "html", "i", "li", "ol", "p", "pre", "span", "strong", "td", "time", "tr", "u", "ul", "v" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What kind of log it is, for the user; null where it is none.</summary>
    /// <param name="source">The text.</param>
    /// <param name="isReadable">Whether it has its names before the words, so that it can be read all the same.</param>
    public static string? KindOf(SourceText source, out bool isReadable)
    {
        int lines = 0, tabs = 0, nicks = 0, dates = 0, heads = 0, sent = 0, words = 0;
        var above = (string?)null;
        isReadable = true;
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            lines++;
            if (line.Text.Contains("</", StringComparison.Ordinal))
                return null;
            var text = line.Text;
            heads += MessageHead.Is(text, above) ? 1 : 0;
            sent += MessageHead.IsOfMeeting(text) ? 1 : 0;
            words += text.AsSpan().Count(' ');
            above = text;
            var isHead = TurnHead.Of(line) is { HasName: true };
            tabs += isHead && IsTabbed(text) ? 1 : 0;
            nicks += isHead && HasNick(text) ? 1 : 0;
            dates += Stamp.At(text, text[0] is '\u200E' or '\uFEFF' ? 1 : 0) is { HasDate: true } ? 1 : 0;
        }
        var enough = Math.Max(FewestLines, lines * FewestOfLines);
        if (tabs >= enough || nicks >= enough || dates >= enough)
            return tabs >= enough ? "the chat of a meeting" : nicks >= enough ? "an IRC log" : "a chat exported from a messenger";
        isReadable = false;
        return sent >= Math.Max(FewestLines, lines * FewestHeads) ? "the chat of a meeting"
            : heads >= Math.Max(FewestLines, lines * FewestHeads) && words <= heads * MostWords ? "a chat copied from a messenger" : null;
    }

    // "10:02:11⇥Ana:⇥Hi"
    static bool IsTabbed(string text)
    {
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        var colon = text.IndexOf(":\t", Math.Max(0, tab), StringComparison.Ordinal);
        return tab > 0 && colon > tab && Stamp.At(text, 0) is { } stamp && stamp.End == tab;
    }

    /// <summary>Whether it is the log of a room into which a robot writes what is said elsewhere.</summary>
    public static bool IsRelay(SourceText source) =>
        source.Lines.Where(l => l.Text.Contains("<transcri", StringComparison.OrdinalIgnoreCase) || l.Text.Contains("<caption", StringComparison.OrdinalIgnoreCase))
            .Take(FewestLines).Count() == FewestLines;

    // "<ana> Hi", "[10:02] <@ana> Hi"
    static bool HasNick(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        return close > open + 1 && !Tags.Contains(text[(open + 1)..close]);
    }
}
