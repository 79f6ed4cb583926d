using System.Globalization;
using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>The strings of a JSON file as text that remembers where it stands, without its escapes.</summary>
static class JsonText
{
    const string Closing = ",.;:?!%)]}…，。？！、；：）」』”’", Opening = "¿¡([{（「『“";

    public static bool IsSpeakable(LocatedJson node) => node.Kind == JsonTokenType.String && !string.IsNullOrWhiteSpace(node.Text);

    public static bool HasWords(LocatedJson node) => node.Text.Any(char.IsLetterOrDigit);

    /// <summary>Whether all of it stands in brackets, as what is heard and not said does.</summary>
    public static bool IsInBrackets(LocatedJson node) => node.Text.AsSpan().Trim() is ['(', .., ')'] or ['[', .., ']'];

    /// <summary>Why a word that stands for a sound is not spoken; null where it is.</summary>
    public static string? NoiseOf(LocatedJson word) => word.Text.Trim() is "%HESITATION" ? "hesitation" : null;

    /// <summary>The string without its quotation marks, as far as it stands on its first line.</summary>
    public static SourceRange RangeOf(LocatedJson text) => new(text.Line, text.Column, text.Length - 2);

    /// <summary>Whether words that a service gives apart are written apart: not punctuation, and not in scripts that know no spaces.</summary>
    public static bool NeedsSpace(string before, string text)
    {
        before = before.TrimEnd();
        text = text.TrimStart();
        if (before.Length == 0 || text.Length == 0)
            return false;
        var attaches = Closing.Contains(text[0], StringComparison.Ordinal) && !text.Any(char.IsLetterOrDigit);
        var opens = Opening.Contains(before[^1], StringComparison.Ordinal) && !before.Any(char.IsLetterOrDigit);
        return !attaches && !opens && !(HasNoSpaces(before[^1]) && HasNoSpaces(text[0]));
    }

    /// <summary>Puts a string or a number at the end of a view's line, without the white space round it.</summary>
    public static void Append(ViewBuilder view, SourceText source, LocatedJson node)
    {
        var line = source.Line(node.Line).Text;
        if (node.Kind == JsonTokenType.Number)
        {
            view.Append(new SourceRange(node.Line, node.Column - 1, node.Length));
        }
        else if (node.Length == node.Text.Length + 2 && node.Column + node.Length - 1 <= line.Length)
        {
            var leading = node.Text.Length - node.Text.AsSpan().TrimStart().Length;
            view.Append(new SourceRange(node.Line, node.Column + leading, node.Text.AsSpan().Trim().Length));
        }
        else
        {
            Decode(view, source, node);
        }
    }

    // Chinese, Japanese and their full-width signs; Korean has spaces.
    static bool HasNoSpaces(char c) => c is (>= '\u2E80' and < '\uAC00') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF60');

    // Piece by piece: what is written as it is said, and the escapes between. The string is known to be closed. White space that
    // is escaped is markup, so that whoever trims the text need not account for it.
    static void Decode(ViewBuilder view, SourceText source, LocatedJson node)
    {
        var (number, i) = (node.Line, node.Column);
        for (var isBehindSpace = true; ;)
        {
            var line = source.Line(number).Text;
            var length = line.AsSpan(i).IndexOfAny('"', '\\') is var mark and >= 0 ? mark : line.Length - i;
            var blank = isBehindSpace ? length - line.AsSpan(i, length).TrimStart().Length : 0;
            view.Append(new SourceRange(number, i + blank, length - blank));
            isBehindSpace &= length == blank;
            i += length;
            if (i < line.Length && line[i] == '"')
                return;

            var (text, end) = i < line.Length ? Unescape(line, i) : (" ", i);
            if (!string.IsNullOrWhiteSpace(text))
                view.Append(text, new SourceRange(number, i, end - i));
            else if (!isBehindSpace)
                view.Append(" ");
            isBehindSpace = string.IsNullOrWhiteSpace(text);
            (number, i) = i < line.Length ? (number, end) : (number + 1, 0);
        }
    }

    static (string Text, int End) Unescape(string line, int start)
    {
        if (line[start + 1] != 'u')
            return (line[start + 1] is 'n' or 'r' or 't' or 'b' or 'f' ? " " : line[(start + 1)..(start + 2)], start + 2);
        var text = "";
        var end = start;
        do
        {
            text += (char)ushort.Parse(line.AsSpan(end + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            end += 6;
        }
        while (char.IsHighSurrogate(text[^1]) && end + 6 <= line.Length && line[end] == '\\' && line[end + 1] == 'u');
        return (text, end);
    }
}
