using System.Collections.Immutable;
using System.Text.Json;
using Audio.Episodes;
using Audio.Episodes.Outputs;
using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes;

/// <summary>How loud the episode is, as ffmpeg decodes and measures it.</summary>
public sealed class EpisodeLevelTests : IDisposable
{
    static readonly string[] Sentences =
    [
        "What came out of it in the end?", "Very little came out of it.", "I see.", "There was a roof, and there was a wall, and nobody had an eye on either.",
        "And the roof leaked?", "Yes.", "It did, for eleven years, and when they looked at it there was nothing left to mend.", "That is a pity.",
    ];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int> TargetsAndLengths
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var target in (string[])["apple", "spotify", "npr", "ebu", "-18.5"])
            {
                foreach (var turns in (int[])[1, 3, 30])
                    data.Add(target, turns);
            }
            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(TargetsAndLengths))]
    [Trait("Category", "Readers")]
    public async Task Every_target_is_met_by_episodes_of_every_length_and_no_peak_exceeds_its_limit(string name, int turns)
    {
        var target = LoudnessTarget.Parse(name)!.Value;

        var manifest = await RenderAsync(new SpeechLikeEngine(), Talk(turns), target);

        var (lufs, peak) = FfmpegMeter.Measure(_folder.File("out/show.mp3"));
        Assert.Equal(target.Lufs, lufs, 0.3);
        Assert.InRange(peak, -40, target.LimitDbtp + 0.05); // ffmpeg shows a decimal
        Assert.Equal(lufs, manifest.GetProperty("integratedLufs").GetDouble(), 0.11);
        Assert.Equal(target.Lufs, manifest.GetProperty("targetLufs").GetDouble());
        Assert.Equal(target.LimitDbtp, manifest.GetProperty("limitDbtp").GetDouble());
    }

    [SkippableTheory]
    [InlineData(ChainPreset.Broadcast)]
    [InlineData(ChainPreset.None)]
    [Trait("Category", "Readers")]
    public async Task No_chain_moves_the_programme(ChainPreset chain)
    {
        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk(20), _folder, new() { Mix = new() { Chain = chain } });

        Assert.Equal(-16, FfmpegMeter.Measure(_folder.File("out/show.mp3")).Lufs, 0.3);
    }

    [Fact]
    public async Task Another_chain_makes_other_segments()
    {
        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk(2), _folder);
        var before = Segments();

        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk(2), _folder, new() { Mix = new() { Chain = ChainPreset.Broadcast } });

        Assert.InRange(Segments().Except(before).Count(), 3, 6); // twice where the level is corrected
    }

    [SkippableFact]
    [Trait("Category", "Readers")]
    public async Task Stereo_is_as_loud_as_mono_and_so_is_what_a_single_loudspeaker_makes_of_it()
    {
        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk(12), _folder);
        var mono = FfmpegMeter.Measure(_folder.File("out/show.mp3")).Lufs;

        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk(12), _folder, new() { Mix = new() { Format = new(44100, 2) } });

        var stereo = FfmpegMeter.Measure(_folder.File("out/show.mp3")).Lufs;
        Assert.Equal(mono, stereo, 0.301);
        Assert.Equal(2, Readers.Ffprobe(_folder.File("out/show.mp3")).GetProperty("streams")[0].GetProperty("channels").GetInt32());
        Assert.Equal(stereo, FfmpegMeter.Measure(_folder.File("out/show.mp3"), "pan=mono|c0=0.5*c0+0.5*c1,").Lufs, 0.101); // ffmpeg shows a decimal
    }

    [SkippableFact]
    [Trait("Category", "Readers")]
    public async Task An_estimate_that_was_wrong_is_corrected_by_what_is_heard()
    {
        // So loud that the limiter takes some of it away, of which the clips know nothing.
        var target = new LoudnessTarget(-12, -1);
        var passes = new Passes();

        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk(20), _folder, new() { Mix = new() { Target = target } }, passes);

        Assert.Equal(2, passes.Count);
        Assert.Equal(-12, FfmpegMeter.Measure(_folder.File("out/show.mp3")).Lufs, 0.3);
    }

    [SkippableFact]
    [Trait("Category", "Readers")]
    public async Task Files_that_take_the_mix_itself_are_as_loud_as_the_corrected_mp3()
    {
        await Rendering.RenderAsync(
            new SpeechLikeEngine(), Talk(20), _folder, new() { Outputs = [new(OutputFormat.Mp3), new(OutputFormat.Wav)], Mix = new() { Target = new(-12, -1) } });

        Assert.Equal(-12, FfmpegMeter.Measure(_folder.File("out/show.wav")).Lufs, 0.3);
    }

    [SkippableTheory]
    [Trait("Category", "Readers")]
    [InlineData("apple", 1)]
    [InlineData("apple", 2)]
    [InlineData("spotify", 1)]
    [InlineData("npr", 1)]
    [InlineData("ebu", 2)]
    public async Task Every_file_is_as_loud_as_its_target_and_under_its_limit(string name, int channels)
    {
        var target = LoudnessTarget.Named[name];
        ImmutableArray<OutputOptions> outputs =
            [new(OutputFormat.Mp3), new(OutputFormat.M4a, 48 * channels), new(OutputFormat.M4b), new(OutputFormat.Opus, 24 * channels), new(OutputFormat.Flac), new(OutputFormat.Wav)];

        var episode = await Rendering.RenderAsync(
            new SpeechLikeEngine(), Talk(20), _folder, new() { Outputs = outputs, Mix = new() { Target = target, Format = new(44_100, channels) } });

        Assert.DoesNotContain(episode.Problems, p => p.Code is "S007" or "S009");
        Assert.All(outputs, o =>
        {
            var (lufs, peak) = FfmpegMeter.Measure(_folder.File($"out/show.{o.Format.Name}"));
            Assert.InRange(lufs, target.Lufs - 0.301, target.Lufs + 0.301);
            Assert.InRange(peak, -60, target.LimitDbtp + 0.1);
        });
    }

    [SkippableFact]
    [Trait("Category", "Readers")]
    public async Task The_manifest_tells_how_loud_every_file_is()
    {
        ImmutableArray<OutputOptions> outputs = [new(OutputFormat.Mp3), new(OutputFormat.M4a), new(OutputFormat.Opus), new(OutputFormat.Wav)];
        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk(12), _folder, new() { Outputs = outputs });

        Assert.All(ManifestFile.Find(_folder.File("out"))!.Outputs, o =>
        {
            var (lufs, peak) = FfmpegMeter.Measure(_folder.File($"out/{o.File}"));
            Assert.Equal(lufs, o.IntegratedLufs, 0.1);
            Assert.Equal(peak, o.TruePeakDbtp, 0.2);
        });
    }

    [SkippableFact]
    [Trait("Category", "Readers")]
    public async Task Without_an_mp3_the_mix_itself_is_measured()
    {
        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk(3), _folder, new() { Outputs = [new(OutputFormat.Wav)] });

        Assert.Equal(-16, FfmpegMeter.Measure(_folder.File("out/show.wav")).Lufs, 0.3);
    }

    [Fact]
    public async Task An_edit_encodes_its_own_segment_alone()
    {
        await RenderAsync(new SpeechLikeEngine(), Talk(60), LoudnessTarget.Apple);
        var before = Segments();

        await RenderAsync(new SpeechLikeEngine(), Talk(60, edited: "It was a very small thing."), LoudnessTarget.Apple);

        Assert.Single(Segments().Except(before));
    }

    [Fact]
    public async Task A_sentence_far_from_its_voices_level_is_reported_and_left_alone()
    {
        var engine = new SpeechLikeEngine { GainDb = r => r.Text == Sentences[3] ? -14 : 0 };

        var episode = await Rendering.RenderAsync(engine, Talk(8), _folder);

        var problem = Assert.Single(episode.Problems);
        Assert.Matches(@"^dir/page\.txt:1: warning S006: “There was a roof.*…” is 1\d\.\d LU quieter than its voice \(.+\)$", problem.ToString());
    }

    [Fact]
    public async Task A_level_that_peaks_leave_no_room_for_is_reported()
    {
        var clicks = new FakeEngine { Level = _ => 0.5 };

        var episode = await Rendering.RenderAsync(clicks, Talk(2), _folder, new() { Mix = new() { Target = new(-9, -30) } });

        Assert.Contains(episode.Problems, p => p is { Code: "S007", Severity: Severity.Warning });
    }

    static Transcript Talk(int turns, string? edited = null) => Some.Transcript(
        [.. Enumerable.Range(0, turns).Select(i => Some.Turn(i % 2 == 0 ? "ann" : "robert", edited is not null && i == 7 ? edited : Sentences[i % Sentences.Length]))]);

    async Task<JsonElement> RenderAsync(SpeechLikeEngine engine, Transcript transcript, LoudnessTarget target)
    {
        var episode = await Rendering.RenderAsync(engine, transcript, _folder, new() { Mix = new() { Target = target } });
        return JsonDocument.Parse(await File.ReadAllBytesAsync(episode.Paths[^1])).RootElement.GetProperty("audio");
    }

    sealed class Passes : IProgress<RenderProgress>
    {
        int _count;

        public int Count => _count;

        public void Report(RenderProgress value)
        {
            if (value is { Stage: RenderStage.Encoding, Done: 0 })
                Interlocked.Increment(ref _count);
        }
    }

    HashSet<string> Segments() => [.. Directory.GetFiles(_folder.File("segments"), "*.segment", SearchOption.AllDirectories)];
}
