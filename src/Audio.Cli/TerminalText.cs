using System.Text;
using Spectre.Console;

namespace Audio.Cli;

/// <summary>Text as a terminal shows it: measured in cells, and without what would control it.</summary>
static class TerminalText
{
    /// <summary>
    /// The text with a blank for each control character but line feeds: what stands in a source cannot change the terminal, and columns stay
    /// where they are.
    /// </summary>
    public static string Printable(string text) =>
        text.Any(IsControl) ? string.Create(text.Length, text, (all, from) =>
        {
            for (var i = 0; i < all.Length; i++)
                all[i] = IsControl(from[i]) ? ' ' : from[i];
        }) : text;

    /// <summary>How many cells a text takes.</summary>
    public static int CellsOf(string text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
            cells += CellsOf(rune);
        return cells;
    }

    /// <summary>How much of a text there is room for, in UTF-16 units. Looks at no more of it.</summary>
    public static int Fitting(string text, int width)
    {
        var (end, cells) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            cells += CellsOf(rune);
            if (cells > width)
                break;
            end += rune.Utf16SequenceLength;
        }
        return end;
    }

    /// <summary>As much of a text as there is room for on one line, with a mark where it is cut.</summary>
    public static string Fit(string text, int width)
    {
        text = Printable(text).Replace('\n', ' ');
        return Fitting(text, width) == text.Length ? text : text[..Fitting(text, width - 1)] + "…";
    }

    /// <summary>Puts words into lines of a width; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Wrap(IEnumerable<string> words, int width)
    {
        var (line, cells) = (new StringBuilder(), 0);
        foreach (var word in words)
        {
            var more = CellsOf(word);
            if (cells > 0 && cells + 1 + more > width)
            {
                yield return line.ToString();
                line.Clear();
                cells = 0;
            }
            line.Append(cells == 0 ? "" : " ").Append(word);
            cells += more + (cells == 0 ? 0 : 1);
        }
        yield return line.ToString();
    }

    /// <summary>The words of a text.</summary>
    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    static bool IsControl(char c) => char.IsControl(c) && c != '\n';

    static int CellsOf(Rune rune) => rune.Value is >= ' ' and <= '~' ? 1 : new Text(rune.ToString()).Length;
}
