namespace Audio.Episodes.Plots;

/// <summary>Round times along an axis.</summary>
public static class TimeTicks
{
    static readonly int[] Seconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600];

    /// <summary>The shortest round time of which no more than so many make up a length.</summary>
    /// <param name="most">From 1.</param>
    public static TimeSpan Step(TimeSpan length, double most) => TimeSpan.FromSeconds(Seconds.FirstOrDefault(s => length.TotalSeconds / s <= most, Seconds[^1]));
}
