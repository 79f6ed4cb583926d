namespace Audio.Benchmarks.Races;

/// <summary>Somebody in a race.</summary>
/// <param name="Name">As the report has it.</param>
/// <param name="Prepare">Brings its folder into the state from which it starts; not measured.</param>
/// <param name="Go">The race itself.</param>
sealed record Contestant(string Name, Action Prepare, Func<Run> Go)
{
    readonly List<Run> _runs = [];

    /// <summary>The middle one of its runs.</summary>
    public double Wall => Median(r => r.Wall);

    public double Processor => Median(r => r.Processor);

    public long PeakBytes => _runs.Max(r => r.PeakBytes);

    /// <summary>From its fastest to its slowest, in seconds.</summary>
    public (double Least, double Most) Spread => (_runs.Min(r => r.Wall), _runs.Max(r => r.Wall));

    /// <summary>Lets all run, one after the other, several times over: so what else goes on at the machine meets all of them.</summary>
    public static void Race(int rounds, params Contestant[] contestants)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contestant in contestants)
            {
                contestant.Prepare();
                contestant._runs.Add(contestant.Go());
                Console.Error.WriteLine($"{contestant.Name}: {contestant._runs[^1].Wall:0.00} s");
            }
        }
    }

    double Median(Func<Run, double> what) => _runs.Select(what).Order().ElementAt(_runs.Count / 2);
}
