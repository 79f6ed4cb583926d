using System.Globalization;
using System.Text;
using Audio.Episodes;
using Spectre.Console;

namespace Audio.Cli.Browser;

/// <summary>Draws the browser with the control sequences of ECMA-48, which every terminal knows.</summary>
/// <param name="title">What stands at the top.</param>
/// <param name="hasColour">Whether colours are wanted.</param>
/// <param name="voiceOf">The name of the voice of a turn.</param>
/// <param name="length">How long a turn is, and whether that is known.</param>
sealed class BrowserScreen(string title, bool hasColour, Func<BrowserTurn, string> voiceOf, Func<BrowserTurn, (TimeSpan Length, bool IsKnown)> length)
{
    const string Keys = "enter play/stop  n next  a go on  v voice  / search  m again  w write  q quit";
    const string VoiceKeys = "space try  enter take it  esc back";
    const int LinesBelow = 7;

    /// <summary>Enters a screen of its own, which leaves what was there as it was.</summary>
    public const string Enter = "\e[?1049h\e[?25l";

    /// <summary>Goes back to what was there.</summary>
    public const string Leave = "\e[?25h\e[?1049l";

    /// <param name="width">Cells in a line.</param>
    /// <param name="height">Lines.</param>
    public string Draw(BrowserView view, int width, int height)
    {
        var rows = Math.Max(1, height - LinesBelow - 1);
        List<string> lines = [Bold(Fit(title, width))];
        lines.AddRange(view.Voice is { } voice
            ? Window(view.Voices.Length, voice, rows).Select(i => Marked(i == voice, Fit($"{(i == voice ? ">" : " ")} {view.Voices[i].Name,-12} {view.Voices[i].Gender,-8} {view.Voices[i].Description}", width)))
            : Window(view.Turns.Length, view.Selected, rows).Select(i => Row(view, i, width)));
        while (lines.Count < rows + 1)
            lines.Add("");
        lines.Add(Dim(new string('─', width)));
        lines.AddRange(Wrapped(Detail(view), width, LinesBelow - 3));
        lines.Add(Fit(view.Search is { } words ? $"/{words}_" : view.Message, width));
        lines.Add(Dim(Fit(view.Voice is null ? Keys : VoiceKeys, width)));
        // Each line is cleared behind its end, so that nothing flickers.
        return "\e[H" + string.Join("\r\n", lines.Take(height).Select(l => l + "\e[K")) + "\e[J";
    }

    string Row(BrowserView view, int index, int width)
    {
        var turn = view.Turns[index];
        var (time, isKnown) = length(turn);
        var sign = view.Playing == index ? "▶" : view.Marked.Contains(index) ? "R" : turn.Problems.IsEmpty ? " " : "!";
        var start = $"{(index == view.Selected ? ">" : " ")}{sign}{turn.Number.ToString(CultureInfo.InvariantCulture),4} ";
        var who = Fit(turn.Speaker, 18).PadRight(18 - CellsOf(Fit(turn.Speaker, 18)) + Fit(turn.Speaker, 18).Length);
        var rest = $" {voiceOf(turn),-10}{(view.Given.ContainsKey(turn.Turn.SpeakerId) ? "*" : " ")} {(isKnown ? " " : "~")}{time.ToString(@"m\:ss", CultureInfo.InvariantCulture)}  {turn.Text}";
        return Marked(index == view.Selected, start + Coloured(who, turn.Order) + Fit(rest, Math.Max(1, width - start.Length - 18)));
    }

    static string Detail(BrowserView view) =>
        $"line {view.Turn.Turn.Line}: {view.Turn.Text}{string.Concat(view.Turn.Problems.Select(p => $" — {p.Severity.ToString().ToLowerInvariant()} {p.Code}: {p.Message}"))}";

    // As many around the chosen one as there is room for.
    static IEnumerable<int> Window(int count, int chosen, int rows) =>
        Enumerable.Range(Math.Clamp(chosen - rows / 2, 0, Math.Max(0, count - rows)), Math.Min(rows, count));

    static IEnumerable<string> Wrapped(string text, int width, int lines)
    {
        for (var line = 0; line < lines; line++)
        {
            var end = text.Length;
            while (CellsOf(text[..end]) > width)
                end = text.LastIndexOf(' ', end - 1) is > 0 and var space ? space : end - 1;
            yield return line == lines - 1 && end < text.Length ? Fit(text, width) : text[..end];
            text = text[end..].TrimStart();
        }
    }

    /// <summary>As much of a text as there is room for.</summary>
    static string Fit(string text, int width)
    {
        text = string.Concat(text.Take(width * 4).Select(c => char.IsControl(c) ? ' ' : c));
        if (CellsOf(text) <= width)
            return text;
        var fitted = new StringBuilder();
        var cells = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            cells += CellsOf(rune.ToString());
            if (cells > width)
                break;
            fitted.Append(rune.ToString());
        }
        return fitted.Append('…').ToString();
    }

    static int CellsOf(string text) => text.Length == 0 ? 0 : new Text(text).Length;

    static string Bold(string text) => $"\e[1m{text}\e[0m";

    static string Dim(string text) => $"\e[2m{text}\e[0m";

    static string Marked(bool isMarked, string text) => isMarked ? $"\e[1m{text}\e[0m" : text;

    string Coloured(string text, int order) => hasColour && SpeakerPalette.Of(order) is var colour ? $"\e[38;2;{colour.Red};{colour.Green};{colour.Blue}m{text}\e[39m" : text;
}
