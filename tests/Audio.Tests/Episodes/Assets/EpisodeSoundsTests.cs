using Audio.Episodes.Assets;
using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Assets;

public sealed class EpisodeSoundsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public EpisodeSoundsTests() => Skip.If(Tool.IsMissing("ffmpeg"), "ffmpeg is not installed");

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("flac", 44_100, 2)]
    [InlineData("mp3", 24_000, 1)]
    [InlineData("ogg", 48_000, 2)]
    [InlineData("m4a", 22_050, 1)]
    [InlineData("wav", 8_000, 1)]
    public async Task Whatever_ffmpeg_reads_is_heard_at_the_level_of_music(string extension, int rate, int channels)
    {
        var file = Make("music." + extension, "-ar", $"{rate}", "-ac", $"{channels}");

        var sound = (await OpenAsync(new Asset(file))).Load(Intro(file), -19);

        Assert.Equal(Some.Mono, sound.Clip.Format);
        Assert.InRange(sound.Clip.Frames, 129_000, 136_000);
        Assert.Equal(-22, sound.Lufs + sound.GainDb, 0.01);
        var (amplitude, _, residual) = Signal.FitSine(sound.Clip.Samples.Span[44_100..88_200], 220, 44_100);
        Assert.True(residual < 0.03 * amplitude, $"{residual} beside {amplitude}");
    }

    [SkippableFact]
    public async Task A_stretch_of_a_file_is_that_stretch()
    {
        var asset = new Asset(Make("music.flac")) { From = TimeSpan.FromSeconds(1), Length = TimeSpan.FromSeconds(0.5) };

        Assert.Equal(22_050, (await OpenAsync(asset)).Load(new(asset, SoundUse.Intro), -19).Clip.Frames);
    }

    [SkippableFact]
    public async Task A_file_is_decoded_once()
    {
        var asset = new Asset(Make("music.flac"));
        await OpenAsync(asset);
        var decoded = Directory.GetFiles(_folder.File("assets"), "*", SearchOption.AllDirectories).Single();
        var time = File.GetLastWriteTimeUtc(decoded);

        await OpenAsync(asset);

        Assert.Equal(time, File.GetLastWriteTimeUtc(decoded));
    }

    [SkippableFact]
    public async Task All_that_cannot_be_played_is_reported_at_once()
    {
        File.WriteAllText(_folder.File("words.mp3"), "This is no music.");
        Tool.Run("ffmpeg", [], "-v", "error", "-f", "lavfi", "-i", "anullsrc=d=1", _folder.File("silence.wav"));

        var failure = await Assert.ThrowsAsync<InvalidInputException>(() => OpenAsync(
            new Asset(_folder.File("words.mp3")), new Asset(_folder.File("absent.mp3")), new Asset(_folder.File("silence.wav"))));

        Assert.Equal(["words.mp3", "absent.mp3", "silence.wav"], failure.Problems.Select(p => Path.GetFileName(p.File)));
        Assert.All(failure.Problems, p => Assert.StartsWith("This cannot be played: ", p.Message, StringComparison.Ordinal));
        Assert.All(failure.Problems, p => Assert.DoesNotContain('\n', p.ToString()));
    }

    [SkippableFact]
    public async Task Silence_at_the_end_of_music_is_no_hole_in_the_episode()
    {
        var file = Make("music.flac", "-af", "apad=pad_dur=5");

        Assert.InRange((await OpenAsync(new Asset(file))).Load(Intro(file), -19).Clip.Frames, 129_000, 136_000);
    }

    [SkippableFact]
    public async Task Room_tone_of_less_than_a_second_is_reported()
    {
        var asset = new Asset(Make("hum.flac", "-t", "0.9"));

        var failure = await Assert.ThrowsAsync<InvalidInputException>(() => EpisodeSounds.OpenAsync([], new(-60, asset), new AssetStore(_folder.File("assets")), Some.Mono, default));

        Assert.Equal("This cannot be played: room tone takes a second or more of sound", Assert.Single(failure.Problems).Message);
    }

    [SkippableFact]
    public async Task Music_that_is_heard_alone_counts_for_the_loudness_of_the_whole()
    {
        var asset = new Asset(Make("music.flac"));
        var sounds = await OpenAsync(asset);

        Assert.Equal(-3, Loudness.Integrate([.. sounds.Blocks(Plan(asset))]), 0.05);
    }

    static PlannedSound Intro(string file) => new(new(file), SoundUse.Intro);

    static IEnumerable<PlannedSegment> Plan(params Asset[] assets) => assets.Select(a => new PlannedSegment(null, [], default) { Sound = new(a, SoundUse.Intro) });

    Task<EpisodeSounds> OpenAsync(params Asset[] assets) =>
        EpisodeSounds.OpenAsync(Plan(assets), null, new AssetStore(_folder.File("assets")), Some.Mono, default);

    string Make(string name, params string[] arguments)
    {
        var file = _folder.File(name);
        Tool.Run("ffmpeg", [], ["-v", "error", "-f", "lavfi", "-i", "sine=220:d=3", .. arguments, file]);
        return file;
    }
}
