using System.Globalization;
using Audio.Episodes;

namespace Audio.Cli.Browser;

/// <summary>Draws the browser with the control sequences of ECMA-48, which every terminal knows.</summary>
/// <param name="title">What stands at the top.</param>
/// <param name="hasColour">Whether colours are wanted.</param>
/// <param name="voiceOf">The name of the voice of a turn.</param>
/// <param name="length">How long a turn is, and whether that is known.</param>
sealed class BrowserScreen(string title, bool hasColour, Func<BrowserTurn, string> voiceOf, Func<BrowserTurn, (TimeSpan Length, bool IsKnown)> length)
{
    // Where there is little room, those at the end are shown.
    static readonly string[] Keys = ["n next", "a go on", "enter play/stop", "v voice", "/ search", "m again", "w write", "q quit", "? keys"];
    const string AllKeys = "j k, arrows, page keys, g G move; enter or blank plays or stops; s stop; n next; a go on; v voices; / search; m speak again; w write; q quits, esc goes back";
    const string VoiceKeys = "space try  enter take it  esc back";
    const int MostDetail = 4;

    // With fewer, there is but the list and one line below it; title, rule, message and keys take the others.
    const int LeastLines = 5;

    // With fewer, who speaks and what is said have all of a row.
    const int LeastCells = 60;

    /// <param name="width">Cells in a line.</param>
    /// <param name="height">Lines.</param>
    public string Draw(BrowserView view, int width, int height)
    {
        var isWhole = height >= LeastLines;
        var detail = Math.Clamp(height - LeastLines, 0, MostDetail);
        var rows = Math.Max(1, isWhole ? height - LeastLines + 1 - detail : height - 1);
        List<string> lines = isWhole ? [Bold(TerminalText.Fit(title, width))] : [];
        var above = lines.Count;
        lines.AddRange(view.Voice is { } voice
            ? Window(view.Voices.Length, voice, rows).Select(i => Marked(i == voice, TerminalText.Fit($"{(i == voice ? ">" : " ")} {view.Voices[i].Name,-12} {view.Voices[i].Gender,-8} {view.Voices[i].Description}", width)))
            : Window(view.Turns.Length, view.Selected, rows).Select(i => Row(view, i, width)));
        while (lines.Count < rows + above)
            lines.Add("");
        if (isWhole)
            lines.Add(Dim(new string('─', width)));
        if (detail > 0)
            lines.AddRange(Wrapped(view.ShowsKeys ? AllKeys : Detail(view), width, detail));
        var message = TerminalText.Fit(view.Search is { } words ? $"/{words}_" : view.Message, width);
        if (isWhole || message.Length > 0)
            lines.Add(message);
        if (isWhole || message.Length == 0)
            lines.Add(Dim(view.Voice is null ? KeysIn(width) : TerminalText.Fit(VoiceKeys, width)));
        // Each line is cleared behind its end, so that nothing flickers.
        return "\e[H" + string.Join("\r\n", lines.Take(height).Select(l => l + "\e[K")) + "\e[J";
    }

    string Row(BrowserView view, int index, int width)
    {
        var turn = view.Turns[index];
        var (time, isKnown) = length(turn);
        var sign = view.Playing == index ? "▶" : view.Marked.Contains(index) ? "R" : turn.Problems.IsEmpty ? " " : "!";
        var start = $"{(index == view.Selected ? ">" : " ")}{sign}{turn.Number.ToString(CultureInfo.InvariantCulture),4} ";
        var isNarrow = width < LeastCells;
        var cells = isNarrow ? Math.Max(0, (width - start.Length) / 3) : 18;
        var name = cells > 1 ? TerminalText.Fit(turn.Speaker, cells) : "";
        var who = name.PadRight(name.Length + cells - TerminalText.CellsOf(name));
        var mark = view.Given.Contains(turn.Turn.SpeakerId) ? "*" : " ";
        var rest = isNarrow ? mark + turn.Text : $" {voiceOf(turn),-10}{mark} {(isKnown ? " " : "~")}{time.ToString(@"m\:ss", CultureInfo.InvariantCulture)}  {turn.Text}";
        return Marked(index == view.Selected, start + Coloured(who, turn.Order) + TerminalText.Fit(rest, Math.Max(1, width - start.Length - cells)));
    }

    static string Detail(BrowserView view) =>
        $"line {view.Turn.Turn.Line}: {view.Turn.Text}{string.Concat(view.Turn.Problems.Select(p => $" — {p.Severity.ToString().ToLowerInvariant()} {p.Code}: {p.Message}"))}";

    // As many around the chosen one as there is room for.
    static IEnumerable<int> Window(int count, int chosen, int rows) =>
        Enumerable.Range(Math.Clamp(chosen - rows / 2, 0, Math.Max(0, count - rows)), Math.Min(rows, count));

    // What there is no room for is not looked at.
    static IEnumerable<string> Wrapped(string text, int width, int lines)
    {
        text = TerminalText.Printable(text);
        for (var line = 1; line < lines; line++)
        {
            var end = TerminalText.Fitting(text, width);
            if (end < text.Length && text.LastIndexOf(' ', end) is > 0 and var blank)
                end = blank;
            yield return text[..end];
            text = text[end..].TrimStart();
        }
        yield return TerminalText.Fit(text, width);
    }

    static string KeysIn(int width)
    {
        var shown = "";
        foreach (var key in Keys.Reverse())
            shown = shown.Length == 0 ? key : shown.Length + 2 + key.Length <= width ? $"{key}  {shown}" : shown;
        return shown;
    }

    static string Bold(string text) => $"\e[1m{text}\e[0m";

    static string Dim(string text) => $"\e[2m{text}\e[0m";

    static string Marked(bool isMarked, string text) => isMarked ? $"\e[1m{text}\e[0m" : text;

    string Coloured(string text, int order) => hasColour && SpeakerPalette.Of(order) is var colour ? $"\e[38;2;{colour.Red};{colour.Green};{colour.Blue}m{text}\e[39m" : text;
}
