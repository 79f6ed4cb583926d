using System.Globalization;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts;

/// <summary>Lines of a file that the user means: by their numbers, or by the words that they begin with.</summary>
/// <param name="First">The first line, from 1; 0 where words are given.</param>
/// <param name="Last">The last line; 0 where words are given.</param>
/// <param name="Words">What the lines begin with, in any case and with any spacing; null where numbers are given.</param>
public sealed record LineChoice(int First, int Last, string? Words)
{
    /// <summary>Beyond so many characters nobody says how a line begins.</summary>
    internal const int Reach = 1000;

    /// <summary>The line of the front matter that says so, from 1; 0 where something else does.</summary>
    public int SaidAt { get; init; }

    /// <summary>Reads <c>12</c>, <c>15-18</c> or the first words of a line; null where it is none of these.</summary>
    public static LineChoice? Parse(string text)
    {
        text = PlainText.Of(text);
        var (first, last) = text.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
            ? (text[..dash].TrimEnd(), text[(dash + 1)..].TrimStart())
            : (text, text);
        if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to))
        {
            return from > 0 && from <= to ? new(from, to, null) : null;
        }
        return text.Length > 0 ? new(0, 0, text) : null;
    }

    /// <param name="line">A line of the file, from 1.</param>
    internal bool Includes(int line, string text) =>
        Words is null
            ? line >= First && line <= Last
            : MayBegin(text) && PlainText.Of(text.Length <= Reach ? text : text[..Reach]).StartsWith(Words, StringComparison.OrdinalIgnoreCase);

    // Spares most lines the rest; a mark that nobody sees may stand before the words.
    bool MayBegin(string text)
    {
        var start = text.AsSpan().TrimStart();
        return !start.IsEmpty && (start[0] > '~' || char.ToUpperInvariant(start[0]) == char.ToUpperInvariant(Words![0]));
    }

    /// <inheritdoc/>
    public override string ToString() => Words is not null ? $"\"{Words}\"" : First == Last ? $"line {First}" : $"lines {First}-{Last}";
}
