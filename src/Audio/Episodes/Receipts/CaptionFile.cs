using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Episodes.Receipts;

/// <summary>Captions as they stand in a file. Immutable.</summary>
/// <param name="Cues">In the order of the file: when each begins, in seconds, and its words without marks.</param>
sealed partial record CaptionFile(ImmutableArray<(double Start, string Text)> Cues)
{
    /// <summary>Reads WebVTT or SubRip, which has no marks, as this program writes them.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CaptionFile Read(string path)
    {
        var hasMarks = path.EndsWith(".vtt", StringComparison.Ordinal);
        var cues = ImmutableArray.CreateBuilder<(double, string)>();
        foreach (var block in File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n"))
        {
            var lines = block.Trim('\n').Split('\n');
            var times = Array.FindIndex(lines, l => l.Contains("-->", StringComparison.Ordinal));
            if (times is 0 or 1 && Start(lines[times]) is { } start)
            {
                var text = string.Join(' ', lines[(times + 1)..]);
                cues.Add((start, hasMarks ? Unmarked(text) : text));
            }
        }
        return new(cues.ToImmutable());
    }

    static double? Start(string line) =>
        TimeSpan.TryParseExact(line.Split(' ')[0].Replace(',', '.'), [@"hh\:mm\:ss\.fff", @"mm\:ss\.fff"], CultureInfo.InvariantCulture, out var time) ? time.TotalSeconds : null;

    static string Unmarked(string text) => Mark().Replace(text, "")
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex("</?[a-z][^>]*>")]
    private static partial Regex Mark();
}
