using Audio.Episodes;
using Audio.Episodes.Outputs;
using Audio.Episodes.Receipts;
using Audio.Mixing;
using Audio.Speech;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Receipts;

/// <summary>Real voices with music under and between them, compressed, in stereo.</summary>
public sealed class ProducedReceiptTests : IDisposable
{
    static readonly string Music = Path.Combine(Repository.Root, "examples/show/music");

    static readonly Asset Theme = new(Path.Combine(Music, "theme.opus")), Sting = new(Path.Combine(Music, "sting.opus"));

    static readonly EpisodeOptions Options = new()
    {
        Mix = new() { Format = new(44_100, 2), Chain = ChainPreset.Broadcast },
        Show = new()
        {
            Production = new()
            {
                Intro = Theme with { Length = TimeSpan.FromSeconds(4) },
                Bed = Theme with { From = TimeSpan.FromSeconds(6) },
                Sting = Sting,
                Outro = Theme with { From = TimeSpan.FromSeconds(24), Length = TimeSpan.FromSeconds(4) },
                RoomTone = new(-55),
            },
        },
        Outputs = [new(OutputFormat.Mp3), new(OutputFormat.Opus, 24), new(OutputFormat.Wav)],
    };

    static readonly Transcript Interview = Some.Transcript(
        new Chapter("Welcome", 1),
        Some.Turn("ann", "Good evening, and thank you for joining us on the programme tonight.", "Bob has come to talk about the bridge."),
        Some.Turn("bob", "It is good to be here, and to talk about it at last—"),
        Some.Turn("ann", "Which is what everybody has been waiting for, I think."),
        new Chapter("The roof", 4),
        Some.Turn("bob", "It leaks, as it has leaked since the winter before last."));

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Speech_is_found_under_music_and_music_that_is_gone_is_missed()
    {
        Skip.If(Tool.IsMissing("ffmpeg") || Tool.IsMissing("flite"), "ffmpeg or flite is not installed");
        await Rendering.RenderAsync(await RealVoices.OpenAsync(), Interview, _folder, Options);
        var manifest = ManifestFile.Find(_folder.File("out"))!;

        var receipt = await VerifyAsync(manifest);

        Assert.Empty(receipt.Problems);
        Assert.All(receipt.Checks, c => Assert.Equal(CheckState.Passed, c.State));

        var wav = await File.ReadAllBytesAsync(_folder.File("out/show.wav"));
        wav.AsSpan(wav.Length - 1_000_000, 900_000).Clear();
        await File.WriteAllBytesAsync(_folder.File("out/show.wav"), wav);
        Assert.Contains((await VerifyAsync(manifest)).Problems, p => p.Code == "V011" && p.Message.Contains("theme.opus", StringComparison.Ordinal));
    }

    Task<Receipt> VerifyAsync(Manifest manifest) =>
        new EpisodeVerifier(new ClipStore(_folder.File("clips")), new()).VerifyAsync(_folder.File("out"), manifest, null, null, null, default);
}
