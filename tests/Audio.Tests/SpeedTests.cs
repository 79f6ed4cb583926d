using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Audio.Sound;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests;

/// <summary>
/// Keeps what is fast fast: the time of five inner loops in units of one that never changes, a biquad over a million samples, run in turn
/// with it. The fastest of many runs counts, so that what else goes on at the machine hardly matters. Machines differ by less than the tolerance.
/// </summary>
[Collection(nameof(Alone))]
public sealed class SpeedTests
{
    // Whatever becomes twice as slow was changed.
    const double Tolerance = 2;

    const int Runs = 40;

    static readonly string File = Path.Combine(Repository.Root, "tests/Audio.Tests/Data/speed.json");

    static readonly float[] Sound = Signals.Speech(10 * 44_100, seed: 3);

    static readonly string Talk = MakeTalk();

    static readonly Dictionary<string, Action> Loops = new()
    {
        ["parse"] = () => TranscriptParser.Parse("talk.txt", Talk),
        ["meter"] = () => new LoudnessMeter(Some.Mono).Add(Sound),
        ["true peak"] = () => new TruePeakMeter(1).Add(Sound),
        ["resample"] = () => Resampler.Convert(new(new(24_000, 1), Sound), 44_100),
        ["limit"] = () => new Limiter(new ClipSource(new(Some.Mono, Sound)), new LimiterOptions { CeilingDbtp = -20 }).ReadFully(new float[Sound.Length]),
    };

    public static TheoryData<string> Names => [.. Loops.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loop_takes_at_most_twice_its_committed_share_of_one_that_never_changes(string name)
    {
        var committed = JsonSerializer.Deserialize<Dictionary<string, double>>(System.IO.File.ReadAllText(File))![name];

        var (loop, unit) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            unit = Shorter(unit, TimeOf(Unit));
            loop = Shorter(loop, TimeOf(Loops[name]));
        }

        Assert.True(loop / unit < committed * Tolerance, string.Create(CultureInfo.InvariantCulture, $"{name} takes {loop / unit:0.00} units, committed are {committed:0.00}"));
    }

    static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    static TimeSpan TimeOf(Action loop)
    {
        var started = Stopwatch.GetTimestamp();
        loop();
        return Stopwatch.GetElapsedTime(started);
    }

    static void Unit()
    {
        double a = 0, b = 0, sum = 0;
        for (var i = 0; i < 1_000_000; i++)
        {
            var x = (i & 255) / 256.0;
            var y = (0.2 * x) + a;
            a = (0.3 * x) - (-1.2 * y) + b;
            b = (0.1 * x) - (0.4 * y);
            sum += y;
        }
        Assert.True(double.IsFinite(sum));
    }

    static string MakeTalk()
    {
        var talk = new StringBuilder("The long talk\n\n");
        for (var i = 0; i < 1500; i++)
            talk.Append(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "NORA QUILL" : "TOMAS ADAIR")}: The harbour master remembered why the last train had left so early on a Tuesday morning, and nobody was surprised at number {i}.\n\n");
        return talk.ToString();
    }
}

/// <summary>Tests that nothing else runs beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
