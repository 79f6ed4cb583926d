using System.Collections.Immutable;
using System.Text.Json;
using Audio.Episodes;
using Audio.Episodes.Outputs;
using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes;

public sealed class EpisodeRendererTests : IDisposable
{
    static readonly Transcript Interview = Some.Transcript(
        new Chapter("Introduction", 1),
        Some.Turn("ann", "What came out of it?", "Anything?"),
        Some.Turn("bob", "Very little came out of it."),
        new Cue("APPLAUSE", 3),
        new Chapter("The roof", 4),
        Some.Turn("ann", "And the roof?"),
        Some.Turn("bob", "It leaks."));

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_that_was_made_is_named_the_episode_first()
    {
        var files = await RenderAsync(new FakeEngine());

        Assert.Equal(["show.mp3", "chapters.json", "chapters.psc.xml", "show.vtt", "show.srt", "show.transcript.json", "show.html", "show.notes.md", "feed-item.xml", "episode.json"], files.Select(f => Path.GetFileName(f)));
        Assert.All(files, f => Assert.True(new FileInfo(f).Length > 0, f));
    }

    [Fact]
    public async Task The_manifest_tells_who_says_what_when_with_which_voice()
    {
        var manifest = await ManifestAsync(new FakeEngine());

        var turns = manifest.GetProperty("turns").EnumerateArray().ToList();
        Assert.Equal(["ann", "bob", "ann", "bob"], turns.Select(t => t.GetProperty("speaker").GetString()));
        Assert.Equal("What came out of it? Anything?", turns[0].GetProperty("text").GetString());
        Assert.Equal(2, turns[0].GetProperty("clips").GetArrayLength());
        Assert.Equal("voice-ann", turns[0].GetProperty("voice").GetString());
        Assert.All(turns.Zip(turns.Skip(1)), pair => Assert.True(End(pair.First) < pair.Second.GetProperty("start").GetDouble()));

        static double End(JsonElement turn) => turn.GetProperty("start").GetDouble() + turn.GetProperty("duration").GetDouble();
    }

    [Fact]
    public async Task Everyone_is_brought_to_the_same_level_and_the_programme_to_its_target()
    {
        // Bob's engine is 12 dB louder than Ann's.
        var engine = new FakeEngine { Level = request => request.Voice.Name == "voice-bob" ? 0.8 : 0.2 };

        var manifest = await ManifestAsync(engine);

        var gains = manifest.GetProperty("speakers").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("gainDb").GetDouble());
        Assert.Equal(20 * Math.Log10(4), gains["ann"] - gains["bob"], 0.1);
        Assert.Equal(-16, manifest.GetProperty("audio").GetProperty("integratedLufs").GetDouble(), 0.3);
    }

    [Fact]
    public async Task A_turn_that_fails_does_not_stop_the_others_and_the_next_run_speaks_only_it()
    {
        var engine = new FakeEngine { Refuse = request => request.Text == "It leaks." };
        var failure = await Assert.ThrowsAsync<RenderException>(() => RenderAsync(engine));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal("dir/page.txt", problem.File);
        Assert.Equal(Interview.Items[^1].Line, problem.Line);
        Assert.Empty(Directory.GetFiles(_folder.Path, "show.*", SearchOption.AllDirectories));

        var second = new FakeEngine();
        await RenderAsync(second);
        Assert.Equal(["It leaks."], second.Requests.Select(r => r.Text));
    }

    [Fact]
    public async Task The_second_run_asks_nothing_of_the_engine_and_gives_the_same_bytes()
    {
        var first = (await RenderAsync(new FakeEngine())).ToDictionary(f => f, File.ReadAllBytes);
        var engine = new FakeEngine();

        var second = (await RenderAsync(engine)).ToDictionary(f => f, File.ReadAllBytes);

        Assert.Empty(engine.Requests);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_lost_segment_is_mixed_again_without_speaking()
    {
        await RenderAsync(new FakeEngine());
        Directory.Delete(_folder.File("segments"), recursive: true);
        var engine = new FakeEngine();

        await RenderAsync(engine);

        Assert.Empty(engine.Requests);
    }

    [Fact]
    public async Task Cancelled_it_stops_and_writes_no_episode()
    {
        using var stop = new CancellationTokenSource();
        var engine = new FakeEngine { Refuse = request => { stop.Cancel(); return false; } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RenderAsync(engine, cancellationToken: stop.Token));

        Assert.Empty(Directory.GetFiles(_folder.Path, "show.*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Progress_counts_utterances_and_segments()
    {
        var reports = new Reports();

        await RenderAsync(new FakeEngine(), progress: reports);

        // Five utterances, and the passages that two voices are measured by.
        var total = 5 + (2 * VoiceLevel.Passage.Count);
        Assert.Contains(new RenderProgress(RenderStage.Speaking, 0, total), reports.All);
        Assert.Contains(new RenderProgress(RenderStage.Speaking, total, total), reports.All);
        Assert.Contains(new RenderProgress(RenderStage.Encoding, 6, 6), reports.All);
        Assert.Equal(new RenderProgress(RenderStage.Writing, 1, 1), reports.All[^1]);
    }

    [Fact]
    public async Task Only_sentences_of_the_episode_count_as_spoken_anew()
    {
        Assert.Equal(5, (await RenderEpisodeAsync(new FakeEngine())).SpokenAnew);
        Assert.Equal(0, (await RenderEpisodeAsync(new FakeEngine())).SpokenAnew);
    }

    [SkippableFact]
    public async Task Several_files_come_of_one_mix_and_are_made_again_only_when_something_changed()
    {
        Skip.If(Tool.IsMissing("ffmpeg"), "ffmpeg is not installed");
        ImmutableArray<OutputOptions> all = [.. OutputFormat.All.Select(f => new OutputOptions(f))];
        var files = (await RenderEpisodeAsync(new FakeEngine(), outputs: all)).Paths.Take(all.Length).ToList();
        Assert.Equal(OutputFormat.All.Select(f => "show." + f.Name), files.Select(f => Path.GetFileName(f)));
        Assert.All(files, f => Assert.Equal(2, Readers.Ffprobe(f).GetProperty("chapters").GetArrayLength()));
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        await RenderEpisodeAsync(new FakeEngine(), outputs: all);
        // MP3 is joined anew each time, which costs nothing.
        Assert.Equal(["show.mp3"], Changed());

        File.AppendAllText(files[1], "damage");
        await RenderEpisodeAsync(new FakeEngine(), outputs: all.SetItem(3, all[3] with { BitRateKbps = 32 }));
        Assert.Equal(["show.m4a", "show.mp3", "show.opus"], Changed());

        IEnumerable<string> Changed() => files.Where(f => File.GetLastWriteTimeUtc(f) != DateTime.UnixEpoch).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_file_that_nobody_asks_for_any_more_is_named()
    {
        await RenderEpisodeAsync(new FakeEngine(), outputs: [new(OutputFormat.Mp3), new(OutputFormat.Wav)]);

        var problem = Assert.Single((await RenderEpisodeAsync(new FakeEngine())).Problems, p => p.Code == "S010");

        Assert.Equal(_folder.File("out/show.wav"), problem.File);
        Assert.True(File.Exists(_folder.File("out/show.wav")));
        Assert.DoesNotContain((await RenderEpisodeAsync(new FakeEngine(), outputs: [new(OutputFormat.Mp3), new(OutputFormat.Wav)])).Problems, p => p.Code == "S010");
    }

    [SkippableFact]
    public async Task Without_mp3_nothing_is_encoded_as_mp3()
    {
        var files = (await RenderEpisodeAsync(new FakeEngine(), outputs: [new(OutputFormat.Wav)])).Paths;

        Assert.Equal("show.wav", Path.GetFileName(files[0]));
        Assert.DoesNotContain(files, f => f.EndsWith(".mp3", StringComparison.Ordinal));
        Assert.Equal("show.wav", ManifestFile.Find(_folder.File("out"))!.Audio.File);
    }

    async Task<JsonElement> ManifestAsync(FakeEngine engine) =>
        JsonDocument.Parse(await File.ReadAllBytesAsync((await RenderAsync(engine))[^1])).RootElement;

    async Task<IReadOnlyList<string>> RenderAsync(
        FakeEngine engine, IProgress<RenderProgress>? progress = null, CancellationToken cancellationToken = default) =>
        (await RenderEpisodeAsync(engine, progress, cancellationToken: cancellationToken)).Paths;

    Task<RenderedEpisode> RenderEpisodeAsync(
        FakeEngine engine, IProgress<RenderProgress>? progress = null, ImmutableArray<OutputOptions>? outputs = null, CancellationToken cancellationToken = default) =>
        Rendering.RenderAsync(
            engine, Interview, _folder, new() { Outputs = outputs ?? [new(OutputFormat.Mp3)] }, progress: progress, cancellationToken: cancellationToken);

    sealed class Reports : IProgress<RenderProgress>
    {
        public List<RenderProgress> All { get; } = [];

        public void Report(RenderProgress value)
        {
            lock (All)
                All.Add(value);
        }
    }
}
