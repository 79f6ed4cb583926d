using Audio.Episodes.Outputs;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Outputs;

public sealed class CoverArtTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public CoverArtTests() => Skip.If(Tool.IsMissing("ffmpeg") || Tool.IsMissing("ffprobe"), "ffmpeg is not installed");

    public void Dispose() => _folder.Dispose();

    /// <summary>A cover of 1600 pixels.</summary>
    internal static Task<CoverArt> SomeAsync(TemporaryFolder folder)
    {
        Skip.If(Tool.IsMissing("ffmpeg") || Tool.IsMissing("ffprobe"), "ffmpeg is not installed");
        return CoverArt.ReadAsync(Make(folder, "cover.png", "testsrc=s=1600x1600"), default);
    }

    [SkippableTheory]
    [InlineData(1400, 1400, 1400)]
    [InlineData(2000, 2000, 1400)]
    [InlineData(4000, 3000, 1400)]
    public async Task A_picture_is_as_large_as_directories_take_it_and_in_files_as_large_as_players_need_it(int pixels, int beside, int within)
    {
        var cover = await CoverArt.ReadAsync(Make(_folder, "cover.png", $"testsrc=s={pixels}x{pixels}"), default);

        Assert.Equal((beside, "mjpeg", "yuvj420p"), Probe(cover.Picture));
        Assert.Equal((within, "mjpeg", "yuvj420p"), Probe(cover.Embedded));
        Assert.Equal(within, cover.EmbeddedPixels);
    }

    [SkippableFact]
    public async Task The_same_picture_gives_the_same_bytes()
    {
        var file = Make(_folder, "cover.jpg", "testsrc=s=1500x1500");

        Assert.Equal((await CoverArt.ReadAsync(file, default)).Picture, (await CoverArt.ReadAsync(file, default)).Picture);
    }

    [SkippableFact]
    public async Task Where_it_is_transparent_it_is_white()
    {
        var cover = await CoverArt.ReadAsync(Make(_folder, "cover.png", "color=c=black@0.0:s=1400x1400,format=rgba"), default);

        var pixels = External.Run("ffmpeg", "-v", "error", "-i", _folder.Write("a.jpg", cover.Picture), "-f", "rawvideo", "-pix_fmt", "gray", "-");
        Assert.True(pixels.Min() > 250);
    }

    [SkippableTheory]
    [InlineData("testsrc=s=1600x1500", "The cover has 1600 × 1500 pixels (make it square")]
    [InlineData("testsrc=s=800x800", "The cover has 800 × 800 pixels (directories take 1400 to 3000")]
    public async Task What_directories_would_refuse_is_refused_with_what_to_do(string picture, string expected)
    {
        var file = Make(_folder, "cover.png", picture);

        var problem = Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => CoverArt.ReadAsync(file, default))).Problems);

        Assert.StartsWith($"{file}: error O003: {expected}", problem.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_no_picture_is_refused()
    {
        var failure = await Assert.ThrowsAsync<InvalidInputException>(() => CoverArt.ReadAsync(_folder.Write("cover.png", "no picture"u8.ToArray()), default));

        Assert.Equal("O003", Assert.Single(failure.Problems).Code);
    }

    (int Pixels, string Codec, string Format) Probe(byte[] picture)
    {
        var stream = Readers.Ffprobe(_folder.Write("probe.jpg", picture)).GetProperty("streams")[0];
        return (stream.GetProperty("width").GetInt32(), stream.GetProperty("codec_name").GetString()!, stream.GetProperty("pix_fmt").GetString()!);
    }

    static string Make(TemporaryFolder folder, string name, string picture)
    {
        Tool.Run("ffmpeg", [], "-v", "error", "-f", "lavfi", "-i", picture, "-frames:v", "1", folder.File(name));
        return folder.File(name);
    }
}
