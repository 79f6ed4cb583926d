using System.Diagnostics;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class InterruptionTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Ctrl_C_stops_soon_keeps_what_was_spoken_and_leaves_no_half_file()
    {
        var engines = new CountedEngines(_audio, delaySeconds: 0.2);
        using var process = Start();
        await UntilClipsAsync(3);

        var stopping = Stopwatch.StartNew();
        Signal(process, "INT");
        var outcome = await AudioProgram.FinishAsync(process);

        outcome.Expect(130);
        Assert.InRange(stopping.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Contains("stopped", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(HalfFiles());
        Assert.Empty(Directory.Exists(_audio.PathOf("out")) ? Directory.GetFiles(_audio.PathOf("out"), "*", SearchOption.AllDirectories) : []);
        await AssertResumesAsync(engines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(14)]
    public async Task Killed_at_any_moment_it_goes_on_where_it_was(int clips)
    {
        var engines = new CountedEngines(_audio, delaySeconds: 0.1);
        using var process = Start();
        await UntilClipsAsync(clips);
        Signal(process, "KILL");
        await AudioProgram.FinishAsync(process);

        await AssertResumesAsync(engines);
    }

    // What had been stored is not spoken again, and the episode is the one that an undisturbed run makes.
    async Task AssertResumesAsync(CountedEngines engines)
    {
        var stored = Clips();
        engines.Take();

        var resumed = new Rendered(_audio, (await _audio.RunAsync("render", Page, "-o", "out")).Expect(0));

        Assert.Equal(Clips() - stored, engines.Take());
        using var undisturbed = new AudioProgram();
        var expected = new Rendered(undisturbed, (await undisturbed.RunAsync("render", Page, "-o", "out")).Expect(0));
        Assert.Equal(expected.Contents, resumed.Contents);
    }

    static string Page => Checkout.Example("harbour-interview.txt");

    Process Start() => _audio.Start("render", Page, "-o", "out");

    int Clips() => Directory.Exists(_audio.PathOf("store"))
        ? Directory.EnumerateFiles(_audio.PathOf("store"), "*.wav", SearchOption.AllDirectories).Count()
        : 0;

    IEnumerable<string> HalfFiles() =>
        Directory.EnumerateFiles(_audio.Folder, "*.part", SearchOption.AllDirectories);

    async Task UntilClipsAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Clips() < count)
            await Task.Delay(20, limit.Token);
    }

    static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
