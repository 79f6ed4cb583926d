using System.Diagnostics;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class InterruptionTests(RenderedOnce episodes) : IClassFixture<RenderedOnce>, IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Ctrl_C_stops_soon_keeps_what_was_spoken_and_leaves_no_half_file()
    {
        var engines = new CountedEngines(_audio, delaySeconds: 0.2);
        using var process = Start();
        await UntilAsync(() => Clips() >= 3);

        var stopping = Stopwatch.StartNew();
        AudioProgram.Signal(process, "INT");
        var outcome = await AudioProgram.FinishAsync(process);

        outcome.Expect(130);
        Assert.InRange(stopping.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal("audio: stopped. What was spoken is kept; the same command goes on from there.", outcome.ErrorLines[^1]);
        Assert.Empty(HalfFiles());
        Assert.Empty(Directory.Exists(_audio.PathOf("out")) ? Directory.GetFiles(_audio.PathOf("out"), "*", SearchOption.AllDirectories) : []);
        await AssertResumesAsync(engines);
    }

    // While the voices are measured, while turns are spoken, and just before the last.
    [Theory]
    [InlineData(3)]
    [InlineData(32)]
    [InlineData(50)]
    public async Task Killed_while_it_speaks_it_goes_on_where_it_was(int clips)
    {
        var engines = new CountedEngines(_audio, delaySeconds: 0.05);
        using var process = Start();
        await UntilAsync(() => Clips() >= clips);
        AudioProgram.Signal(process, "KILL");
        await AudioProgram.FinishAsync(process);

        await AssertResumesAsync(engines);
    }

    [Fact]
    public async Task Killed_while_it_encodes_it_goes_on_where_it_was()
    {
        var engines = new CountedEngines(_audio);
        Assert.True(await IsKilledInTimeAsync() || await IsKilledInTimeAsync() || await IsKilledInTimeAsync() || await IsKilledInTimeAsync());
        await AssertResumesAsync(engines);

        // Encoding takes a fraction of a second: on a busy machine the program may be done before it can be killed.
        async Task<bool> IsKilledInTimeAsync()
        {
            foreach (var folder in new[] { _audio.PathOf("store/segments"), _audio.PathOf("out") })
            {
                if (Directory.Exists(folder))
                    Directory.Delete(folder, recursive: true);
            }
            using var process = Start();
            await UntilAsync(() => Directory.Exists(_audio.PathOf("store/segments")));
            process.Kill();
            await AudioProgram.FinishAsync(process);
            return !File.Exists(_audio.PathOf("out/harbour-interview/episode.json"));
        }
    }

    [Fact]
    public async Task Killed_while_it_writes_it_leaves_no_manifest_of_another_episode()
    {
        var folder = Directory.CreateDirectory(_audio.PathOf("out/harbour-interview")).FullName;
        File.WriteAllText(Path.Combine(folder, "episode.json"), "{}");
        using var process = Start();
        await UntilAsync(() => File.Exists(Path.Combine(folder, "harbour-interview.mp3")));
        AudioProgram.Signal(process, "KILL");
        await AudioProgram.FinishAsync(process);

        Assert.NotEqual("{}", File.Exists(Path.Combine(folder, "episode.json")) ? File.ReadAllText(Path.Combine(folder, "episode.json")) : "");
    }

    // Of which nothing ever comes, however fast the machine is.
    [Theory]
    [InlineData("plot", "out/harbour-interview")]
    [InlineData("verify", "out/harbour-interview")]
    public async Task Ctrl_C_stops_it_while_it_listens_to_an_episode(params string[] arguments)
    {
        (await _audio.RunAsync("render", Page, "-o", "out")).Expect(0);
        var episode = _audio.PathOf("out/harbour-interview/harbour-interview.mp3");
        File.Delete(episode);
        await MakePipeAsync(episode);
        using var process = _audio.Start(arguments);
        await Task.Delay(TimeSpan.FromSeconds(2));

        AudioProgram.Signal(process, "INT");

        Assert.Equal("audio: stopped.", (await AudioProgram.FinishAsync(process)).Expect(130).ErrorLines[^1]);
        Assert.Empty(Directory.GetFiles(_audio.PathOf("out"), "*.plot.*", SearchOption.AllDirectories));
        Assert.Empty(HalfFiles());
    }

    [Fact]
    public async Task Ctrl_C_ends_a_batch_with_what_was_made_and_how_to_go_on()
    {
        var engines = new CountedEngines(_audio, delaySeconds: 0.2);
        using var process = _audio.Start("batch", Page, "-o", "out");
        await UntilAsync(() => Clips() >= 3);

        AudioProgram.Signal(process, "INT");

        Assert.Contains("stopped", (await AudioProgram.FinishAsync(process)).Expect(130).Error, StringComparison.Ordinal);
        Assert.Empty(HalfFiles());
        await AssertResumesAsync(engines);
    }

    [Theory]
    [InlineData("audio: stopped.", "inspect", "pipe")]
    [InlineData("audio: stopped.", "plan", "pipe")]
    [InlineData("audio: stopped.", "batch", "pipe", "--dry-run")]
    [InlineData("audio: stopped. What was spoken is kept; the same command goes on from there.", "batch", "pipe")]
    [InlineData("audio: stopped. What was spoken is kept; the same command goes on from there.", "preview", "pipe", "--turn", "1")]
    public async Task Ctrl_C_stops_it_while_it_waits_for_its_input(string expected, params string[] arguments)
    {
        await MakePipeAsync(_audio.PathOf("pipe"));
        using var process = _audio.Start(arguments);
        await Task.Delay(TimeSpan.FromSeconds(1));

        AudioProgram.Signal(process, "INT");

        Assert.Equal(expected, (await AudioProgram.FinishAsync(process)).Expect(130).ErrorLines[^1]);
    }

    [SkippableTheory]
    [InlineData("inspect", "pipe")]
    [InlineData("batch", "@pipe", "--dry-run")]
    public async Task What_nobody_writes_to_is_said_to_be_waited_for(params string[] arguments)
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no such pipes");
        await MakePipeAsync(_audio.PathOf("pipe"));
        _audio.Write("talk.txt", "ANN: Hello.\n\nBEN: Hi.\n");
        using var process = _audio.Own(_audio.Start(arguments));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        Assert.EndsWith("audio: waiting for something to read from pipe; Ctrl-C stops", await process.StandardError.ReadLineAsync(patience.Token), StringComparison.Ordinal);
        _audio.Write("pipe", arguments[0] == "batch" ? "talk.txt\n" : "ANN: Hello.\n\nBEN: Hi.\n");
        (await AudioProgram.FinishAsync(process)).Expect(0);
    }

    [SkippableFact]
    public async Task A_terminal_is_told_how_a_text_that_is_typed_ends()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        using var process = _audio.StartInTerminal(200, "inspect", "-");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        Assert.Contains("type or paste it here; Ctrl-D on a line of its own ends it", PseudoTerminal.Readable((await process.StandardOutput.ReadLineAsync(patience.Token))!), StringComparison.Ordinal);
        await process.StandardInput.WriteAsync("ANN: Hello.\n\nBEN: Hi.\n\u0004");
        await process.StandardInput.FlushAsync(patience.Token);
        (await AudioProgram.FinishAsync(process)).Expect(0);
    }

    // What had been stored is not spoken again, and the episode is the one that an undisturbed run makes.
    async Task AssertResumesAsync(CountedEngines engines)
    {
        var stored = Clips();
        engines.Take();

        var resumed = new Rendered(_audio, (await _audio.RunAsync("render", Page, "-o", "out")).Expect(0));

        Assert.Equal(Clips() - stored, engines.Take());
        var expected = await episodes.RenderAsync(Page);
        Assert.Equal(expected.Contents, resumed.Contents);
    }

    static async Task MakePipeAsync(string path)
    {
        using var mkfifo = Process.Start("mkfifo", [path]);
        await mkfifo.WaitForExitAsync();
    }

    static string Page => Checkout.Example("harbour-interview.txt");

    Process Start() => _audio.Start("render", Page, "-o", "out");

    int Clips() => Directory.Exists(_audio.PathOf("store"))
        ? Directory.EnumerateFiles(_audio.PathOf("store"), "*.wav", SearchOption.AllDirectories).Count()
        : 0;

    IEnumerable<string> HalfFiles() =>
        Directory.EnumerateFiles(_audio.Folder, "*.part", SearchOption.AllDirectories);

    static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
            await Task.Delay(10, limit.Token);
    }
}
