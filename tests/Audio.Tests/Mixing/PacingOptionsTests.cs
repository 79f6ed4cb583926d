using System.Globalization;
using Audio.Mixing;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class PacingOptionsTests
{
    [Fact]
    public void The_table_in_the_documentation_has_every_pause_with_its_figures()
    {
        var options = new PacingOptions();
        var pauses = typeof(PacingOptions).GetProperties().Where(p => p.DeclaringType == typeof(PacingOptions) && p.Name != "EqualityContract");

        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs/sound.md"))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Where(r => r.Length == 8).ToDictionary(r => r[1], r => string.Join(' ', r[3..^1]).Trim());

        Assert.All(pauses, p => Assert.Equal(Figures(p.GetValue(options)!), rows[p.Name]));
    }

    static string Figures(object pause) => pause is Gap gap
        ? string.Join(' ', new[] { gap.Mean, gap.Deviation, gap.Shortest, gap.Longest }.Select(Milliseconds))
        : Milliseconds((TimeSpan)pause);

    static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture).Replace('-', '−');
}
