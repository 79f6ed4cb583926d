using System.Text.Json;
using System.Xml.Linq;
using Audio.Episodes;
using Audio.Episodes.Companions;
using Audio.Episodes.Id3;
using Audio.Episodes.Outputs;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Outputs;

public sealed class ChapterPictureTests : IDisposable
{
    static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    readonly TemporaryFolder _folder = new();

    public ChapterPictureTests() => Skip.If(Tool.IsMissing("ffmpeg") || Tool.IsMissing("ffprobe"), "ffmpeg is not installed");

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task A_picture_beside_the_transcript_becomes_a_small_jpeg_of_the_same_shape()
    {
        var picture = (await ReadAsync())["sea.png"];

        var stream = Readers.Ffprobe(_folder.Write("a.jpg", picture.Jpeg)).GetProperty("streams")[0];
        Assert.Equal((600, 300, "mjpeg"), (stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32(), stream.GetProperty("codec_name").GetString()));
        Assert.Equal("chapter-1.jpg", picture.File);
    }

    [SkippableFact]
    public async Task It_stands_in_its_chapter_of_the_mp3_and_is_named_in_the_files_of_chapters()
    {
        var picture = (await ReadAsync())["sea.png"];
        ChapterMark[] chapters = [new("One", TimeSpan.Zero, Duration / 2), new("Two", Duration / 2, Duration) { Picture = picture }];

        var file = _folder.Write("a.mp3", Codec.Join([Codec.Encode(new float[20 * 1152])], tag: Id3Tag.Build(new() { Title = "x" }, chapters, Duration)));
        Assert.Equal([null, $"{picture.Jpeg.Length}"], Readers.MutagenPicturesOfChapters(file));
        var json = JsonDocument.Parse(Companions.SomeEpisode.Write(s => JsonChapters.Write(s, chapters))).RootElement.GetProperty("chapters");
        Assert.Equal("chapter-1.jpg", json[1].GetProperty("img").GetString());
        Assert.Equal("chapter-1.jpg", PodloveImage(chapters, folder: null));
    }

    [SkippableFact]
    public async Task It_has_an_address_where_the_show_has_a_site()
    {
        var folder = PublishedAddress.Folder(new("https://example.org/show"), "sea talk");
        ChapterMark[] chapters = [new("One", TimeSpan.Zero, Duration) { Picture = (await ReadAsync())["sea.png"] }];

        var json = JsonDocument.Parse(Companions.SomeEpisode.Write(s => JsonChapters.Write(s, chapters, folder))).RootElement.GetProperty("chapters");
        Assert.Equal("https://example.org/show/sea%20talk/chapter-1.jpg", json[0].GetProperty("img").GetString());
        Assert.Equal("https://example.org/show/sea%20talk/chapter-1.jpg", PodloveImage(chapters, folder));
    }

    [SkippableFact]
    public async Task One_that_is_not_there_is_reported_with_its_path()
    {
        var failure = await Assert.ThrowsAsync<InvalidInputException>(() => ChapterPicture.ReadAsync(Transcript("none.png"), _folder.File("page.txt"), default));

        Assert.Equal($"{_folder.File("none.png")}: error O003: There is no such picture (name a JPEG or PNG)", Assert.Single(failure.Problems).ToString());
    }

    [Fact]
    public void Front_matter_gives_a_chapter_its_link_and_its_picture()
    {
        var transcript = TranscriptParser.Parse("page.txt", "---\nchapters: [{at: Two, title: Second, link: \"https://example.org/x\", picture: sea.png}]\n---\nBRANDT: One.\n\nHOLM: Two.\n\nBRANDT: Three.\n\nHOLM: Four.");

        var chapter = Assert.Single(transcript.Items.OfType<Chapter>());
        Assert.Equal(("https://example.org/x", "sea.png"), (chapter.Link!.AbsoluteUri, chapter.Picture));
    }

    [Theory]
    [InlineData("harbour.example/x")]
    [InlineData("ftp://example.org/x")]
    public void A_link_that_is_none_is_a_mistake_where_it_stands(string link)
    {
        var failure = Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("page.txt", $"---\nchapters: [{{at: Two, title: Second, link: \"{link}\"}}]\n---\nBRANDT: One.\n\nHOLM: Two."));

        Assert.StartsWith("page.txt:2:43: error T054", Assert.Single(failure.Problems).ToString(), StringComparison.Ordinal);
    }

    async Task<System.Collections.Immutable.ImmutableDictionary<string, ChapterPicture>> ReadAsync()
    {
        Tool.Run("ffmpeg", [], "-v", "error", "-f", "lavfi", "-i", "testsrc=s=1200x600", "-frames:v", "1", _folder.File("sea.png"));
        return await ChapterPicture.ReadAsync(Transcript("sea.png"), _folder.File("page.txt"), default);
    }

    static Transcript Transcript(string picture) => Some.Transcript(new Chapter("One", 1), Some.Turn("ann", "One."), new Chapter("Two", 2) { Picture = picture }, Some.Turn("ann", "Two."));

    static string PodloveImage(ChapterMark[] chapters, Uri? folder) =>
        XDocument.Load(new MemoryStream(Companions.SomeEpisode.Write(s => PodloveChapters.Write(s, chapters, folder)))).Root!.Elements().Last().Attribute("image")!.Value;
}
