using System.Globalization;
using System.Text;

namespace Audio.Benchmarks.Races;

/// <summary>Draws how long each contestant took, a bar each, race below race.</summary>
static class RaceChart
{
    const int Width = 900, Left = 250, Right = 110, Bar = 22, Gap = 8, Heading = 34;

    public static string Draw(params (string Title, Contestant[] Contestants)[] races)
    {
        var svg = new StringBuilder();
        var y = 0;
        foreach (var (title, contestants) in races)
        {
            y += Heading;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"{y - 8}\" font-weight=\"bold\">{title}</text>\n");
            var longest = contestants.Max(c => c.Wall);
            foreach (var contestant in contestants)
            {
                var length = (Width - Left - Right) * contestant.Wall / longest;
                var colour = contestant.Name.StartsWith("Audio", StringComparison.Ordinal) ? "#1f6feb" : "#9aa4af";
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 10}\" y=\"{y + 16}\" text-anchor=\"end\">{contestant.Name}</text>\n");
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{length:0.0}\" height=\"{Bar}\" rx=\"3\" fill=\"{colour}\"/>\n");
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + length + 8:0.0}\" y=\"{y + 16}\">{contestant.Wall:0.0} s</text>\n");
                y += Bar + Gap;
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {y + 8}" font-family="sans-serif" font-size="14" fill="#24292f">
            <rect width="100%" height="100%" fill="#ffffff"/>
            {svg}</svg>

            """);
    }
}
