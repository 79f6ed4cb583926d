using System.Globalization;
using System.Text.Json;

namespace Audio.Benchmarks.Guarding;

/// <summary>
/// Notices when something gets much slower: what takes most of a render's time is measured against work of the same kind that never
/// changes, in one run and in turn, and the ratio compared with the one that is committed. Machines differ in their ratios, too, by less than
/// <see cref="Tolerance"/>; seconds are compared with nothing.
/// </summary>
static class RegressionGuard
{
    /// <summary>How many times the committed ratio one may be.</summary>
    public const double Tolerance = 1.5;

    const int Rounds = 25;

    /// <summary>Measures and compares.</summary>
    /// <param name="file">The committed ratios, in JSON.</param>
    /// <returns>The exit code: 1 where something has become slower.</returns>
    public static int Check(string file)
    {
        var committed = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllBytes(file))!;
        var slower = new List<string>();
        foreach (var guarded in Guarded.All())
        {
            var limit = committed.GetValueOrDefault(guarded.Name) * Tolerance;
            var ratio = Measure(guarded);
            // What else goes on may fall upon one and not the other; it does not do so every time.
            for (var tries = 1; tries < 3 && ratio > limit; tries++)
                ratio = Math.Min(ratio, Measure(guarded));
            if (ratio > limit)
                slower.Add(guarded.Name);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{guarded.Name}: {ratio:0.00} × {guarded.YardstickName}, at most {limit:0.00}"));
        }
        if (slower.Count == 0)
            return 0;
        Console.Error.WriteLine($"{string.Join(" and ", slower)} took longer than {file} allows; where that is meant, commit what the same command with \"write\" behind it measures");
        return 1;
    }

    /// <summary>Measures, and writes what it finds down, to be committed.</summary>
    public static void Write(string file) => File.WriteAllText(
        file, JsonSerializer.Serialize(Guarded.All().ToDictionary(g => g.Name, g => Math.Round(Measure(g), 2)), Indented) + "\n");

    static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };

    // In turn, the fastest of each: nothing makes either faster than it is.
    static double Measure(Guarded guarded)
    {
        var (least, yardstick) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            least = Least(least, guarded.Work);
            yardstick = Least(yardstick, guarded.Yardstick);
        }
        return least / yardstick;
    }

    static TimeSpan Least(TimeSpan least, Func<double> work)
    {
        // Of the processor: what else runs takes from the clock.
        var before = Environment.CpuUsage.TotalTime;
        GC.KeepAlive(work());
        var taken = Environment.CpuUsage.TotalTime - before;
        return taken < least ? taken : least;
    }
}
