using System.Globalization;
using System.Text.RegularExpressions;
using Audio.Episodes;
using Audio.Episodes.Plots;
using Audio.Sound;
using Audio.Tests.Episodes.Receipts;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Plots;

public sealed partial class EpisodePlotTests
{
    const int Rate = 44_100;

    // Two seconds of silence, then noise that rises by 2 dB a second.
    static readonly float[] Sound = [.. new float[2 * Rate], .. Signal.Noise(0.9, 8 * Rate).Select((s, i) => s * (float)Decibels.ToGain((i / Rate * 2) - 20))];

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Loudness_is_what_another_meter_reads_of_the_file(int channels)
    {
        using var folder = new TemporaryFolder();
        var plot = await MeasureAsync(folder, channels, columns: 1000);

        var (_, log) = Tool.Run("ffmpeg", [], "-nostats", "-i", folder.File("a.wav"), "-af", "ebur128=dualmono=true:framelog=info", "-f", "null", "-");
        var read = Line().Matches(log).Select(m => (Time: Number(m, 1), Lufs: Number(m, 2))).Where(r => r.Time >= 3).ToList();
        Assert.Equal(FfmpegMeter.Measure(folder.File("a.wav")).Lufs, plot.IntegratedLufs, 0.1);
        Assert.InRange(plot.Loudness.Length, read.Count - 1, read.Count + 1);
        // The first windows have silence in them and rise by more than the meters' clocks differ.
        Assert.All(plot.Loudness.Skip(10), point => Assert.Equal(read.MinBy(r => Math.Abs(r.Time - point.Time.TotalSeconds)).Lufs, point.Lufs, 0.35));
        Assert.InRange(plot.Loudness[^1].Lufs, plot.Loudness[0].Lufs + 10, plot.Loudness[0].Lufs + 20);
    }

    [SkippableFact]
    public async Task Many_values_of_loudness_become_as_many_as_there_are_columns()
    {
        using var folder = new TemporaryFolder();
        var plot = await MeasureAsync(folder, channels: 1, columns: 20);

        Assert.Equal(20, plot.Columns.Length);
        Assert.InRange(plot.Loudness.Length, 15, 20);
        Assert.All(plot.Loudness.Zip(plot.Loudness.Skip(1)), p => Assert.True(p.First.Time < p.Second.Time && p.First.Lufs < p.Second.Lufs));
    }

    [SkippableFact]
    public async Task Columns_have_the_sound_of_their_time_and_its_speaker()
    {
        using var folder = new TemporaryFolder();
        var plot = await MeasureAsync(folder, channels: 1, columns: 10);

        Assert.Equal([-1, 0, 0, -1, -1, -1, -1, -1, 1, -1], plot.Columns.Select(c => c.Speaker));
        Assert.Equal([("Ann", 2.0, "#0072b2"), ("Narrator", 1.0, "#d55e00")], plot.Speakers.Select(s => (s.Name, s.Heard.TotalSeconds, s.Colour.ToString())));
        Assert.Equal(0, plot.Columns[1].High);
        Assert.Equal(Sound.Skip(9 * Rate).Max(), plot.Columns[9].High, 1e-3);
        Assert.Equal(Sound.Skip(9 * Rate).Min(), plot.Columns[9].Low, 1e-3);
        Assert.Equal(("A title", 10, -16), (plot.Title, plot.Duration.TotalSeconds, plot.TargetLufs));
    }

    [SkippableFact]
    public async Task A_damaged_file_is_refused_in_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.mp3", [1, 2, 3]);

        await Assert.ThrowsAsync<IOException>(() => EpisodePlot.MeasureAsync(folder.Path, SomeManifest.Of("Ann"), SomeManifest.Mp3, 10, null, default));
    }

    static Task<EpisodePlot> MeasureAsync(TemporaryFolder folder, int channels, int columns)
    {
        Skip.If(Tool.IsMissing("ffmpeg"), "ffmpeg is not installed");
        using (var wav = File.Create(folder.File("a.wav")))
            Wav.Write(wav, new Clip(new(Rate, channels), channels == 1 ? Sound : Signal.Interleave(Sound, Sound)));
        var manifest = SomeManifest.Of("Ann") with
        {
            Audio = SomeManifest.Of("Ann").Audio with { Channels = channels },
            Turns = [Turn("a", 1, 2), Turn("narrator", 8, 1)],
        };
        return EpisodePlot.MeasureAsync(folder.Path, manifest, new("a.wav", "wav", 0, Rate, 1, -16, -1, "key"), columns, null, default);
    }

    static ManifestTurn Turn(string speaker, double start, double duration) => new("turn", speaker, "v", "flite", 0, 1, "Words.", start, duration, [new("key", speaker, "Words.", start, duration)]);

    static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"t: (\S+)\s.*?S:\s*(\S+)")]
    private static partial Regex Line();
}
