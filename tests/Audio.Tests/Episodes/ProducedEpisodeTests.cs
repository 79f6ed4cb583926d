using Audio.Episodes;
using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes;

/// <summary>An episode with music, judged by ffmpeg.</summary>
public sealed class ProducedEpisodeTests : IDisposable
{
    static readonly string Music = Path.Combine(Repository.Root, "examples/show/music");

    static readonly Asset Theme = new(Path.Combine(Music, "theme.opus")), Sting = new(Path.Combine(Music, "sting.opus"));

    static readonly Production Production = new()
    {
        Intro = Theme with { Length = TimeSpan.FromSeconds(6) },
        Bed = Theme with { From = TimeSpan.FromSeconds(6) },
        Sting = Sting,
        Outro = Theme with { From = TimeSpan.FromSeconds(24) },
        Cues = [new("applause", Sting)],
        RoomTone = new(-62),
    };

    static readonly Transcript Interview = Some.Transcript(
        new Chapter("Welcome", 1),
        Some.Turn("ann", "Good evening, and thank you for joining us on the programme tonight.", "Bob has come to talk about the bridge."),
        Some.Turn("bob", "It is good to be here, and to talk about it at last."),
        new Cue("APPLAUSE", 3),
        new Chapter("The roof", 4),
        Some.Turn("ann", "And the roof, which everybody has been asking about?"),
        Some.Turn("bob", "It leaks, as it has leaked since the winter before last."));

    readonly TemporaryFolder _folder = new();

    public ProducedEpisodeTests() => Skip.If(Tool.IsMissing("ffmpeg"), "ffmpeg is not installed");

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task It_is_as_loud_as_its_target_with_its_music(int channels)
    {
        await RenderAsync(new SpeechLikeEngine(), Interview, Production, channels);

        var (lufs, peak) = FfmpegMeter.Measure(_folder.File("out/show.mp3"));
        Assert.InRange(lufs, -16.3, -15.7);
        Assert.InRange(peak, -30, -1);
    }

    [SkippableFact]
    public async Task The_manifest_tells_where_music_is_heard_and_the_first_chapter_begins_with_it()
    {
        var manifest = await RenderAsync(new SpeechLikeEngine(), Interview, Production);

        Assert.Equal(["intro", "bed", "cue", "sting", "outro"], manifest.Sounds.Select(s => s.Use));
        Assert.Equal((0, 6), (manifest.Sounds[0].Start, manifest.Sounds[0].Duration));
        Assert.Equal(["Welcome", "The roof"], manifest.Chapters.Select(c => c.Title));
        Assert.Equal(0, manifest.Chapters[0].Start);
        // A chapter begins with its sting.
        Assert.InRange(manifest.Sounds[3].Start - manifest.Chapters[1].Start, 0, 0.5);
        Assert.True(manifest.Turns[0].Start >= manifest.Sounds[1].Start + 2);
        Assert.All(manifest.Sounds, s => Assert.True(s.Start + s.Duration <= manifest.Audio.Duration));
    }

    [SkippableFact]
    public async Task An_edit_leaves_all_other_segments_and_the_music_alone()
    {
        TranscriptItem[] middle = [.. Enumerable.Range(1, 60).Select(i => Some.Turn(i % 2 == 0 ? "ann" : "bob", $"This is number {i} of the things that there are to be said."))];
        await RenderAsync(new SpeechLikeEngine(), Interview with { Items = Interview.Items.AddRange(middle) }, Production);
        var before = Segments();
        var engine = new SpeechLikeEngine();
        middle[40] = Some.Turn("bob", "This is something else that was left to be said.");

        await RenderAsync(engine, Interview with { Items = Interview.Items.AddRange(middle) }, Production);

        Assert.Equal(1, engine.Spoken);
        Assert.Single(Segments().Except(before));
    }

    [SkippableFact]
    public async Task Other_music_is_other_sound_and_nothing_is_spoken_for_it()
    {
        await RenderAsync(new SpeechLikeEngine(), Interview, Production);
        var before = File.ReadAllBytes(_folder.File("out/show.mp3"));
        var engine = new SpeechLikeEngine();

        await RenderAsync(engine, Interview, Production with { Sting = null });

        Assert.Equal(0, engine.Spoken);
        Assert.NotEqual(before, File.ReadAllBytes(_folder.File("out/show.mp3")));
    }

    string[] Segments() => Directory.GetFiles(_folder.File("segments"), "*", SearchOption.AllDirectories);

    async Task<Manifest> RenderAsync(SpeechLikeEngine engine, Transcript transcript, Production production, int channels = 1)
    {
        var options = new EpisodeOptions { Show = new() { Production = production }, Mix = new() { Format = new(44_100, channels) } };
        await Rendering.RenderAsync(engine, transcript, _folder, options);
        return ManifestFile.Find(_folder.File("out"))!;
    }
}
