using System.Text;
using System.Text.Json;
using Audio.Episodes;
using Audio.Episodes.Id3;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Id3;

public sealed class Id3TagTests
{
    static readonly TimeSpan Duration = TimeSpan.FromSeconds(0.6);

    static readonly EpisodeTags Full = new()
    {
        Title = "Море поднимается: “what now?”",
        Artist = "Zoë Ångström",
        Show = "Tide & Time",
        Date = new(2024, 2, 9),
        Language = "de-CH",
        Disclosure = "The voices are synthetic.",
        Author = "Port Radio",
        Description = "Все о море.",
        Category = "News: Daily News",
        Site = new("https://harbour.example/talk"),
        IsExplicit = false,
        Credits = [new("Zoë Ångström", "Host"), new("The crew")],
        EncodedWith = "Audio 0.1.0, LAME 3.100",
    };

    [SkippableFact]
    public void Ffprobe_reads_every_field()
    {
        var tags = Read(Full, Readers.Ffprobe).GetProperty("format").GetProperty("tags");

        Assert.Equal(Full.Title, Text(tags, "title"));
        Assert.Equal(Full.Artist, Text(tags, "artist"));
        Assert.Equal(Full.Show, Text(tags, "album"));
        Assert.Equal("2024-02-09", Text(tags, "date"));
        Assert.Equal("News: Daily News", Text(tags, "genre"));
        Assert.Equal("Port Radio", Text(tags, "album_artist"));
        Assert.Equal("deu", Text(tags, "language"));
        Assert.Equal("600", Text(tags, "TLEN"));
        Assert.Equal(Full.EncodedWith, Text(tags, "encoder"));
        Assert.Equal(Full.Disclosure, Text(tags, "comment"));
        Assert.Equal("true", Text(tags, "AI-CONTENT"));
    }

    [SkippableFact]
    public void Mutagen_reads_every_field()
    {
        var tags = Read(Full, Readers.Mutagen);

        Assert.Equal(Full.Title, Text(tags, "TIT2"));
        Assert.Equal(Full.Artist, Text(tags, "TPE1"));
        Assert.Equal(Full.Show, Text(tags, "TALB"));
        Assert.Equal("2024-02-09", Text(tags, "TDRC"));
        Assert.Equal("News: Daily News", Text(tags, "TCON"));
        Assert.Equal(("Port Radio", Full.Description, "https://harbour.example/talk", "2"), (Text(tags, "TPE2"), Text(tags, "COMM:description:eng"), Text(tags, "WXXX:site"), Text(tags, "TXXX:ITUNESADVISORY")));
        Assert.Contains("Zoë Ångström", Text(tags, "TIPL"), StringComparison.Ordinal);
        Assert.Equal("deu", Text(tags, "TLAN"));
        Assert.Equal("600", Text(tags, "TLEN"));
        Assert.Equal(Full.EncodedWith, Text(tags, "TSSE"));
        Assert.Equal(Full.Disclosure, Text(tags, "COMM::eng"));
        Assert.Equal("true", Text(tags, "TXXX:AI-CONTENT"));
    }

    [SkippableFact]
    public void EyeD3_reads_every_field()
    {
        var tags = Read(Full, Readers.EyeD3);

        Assert.Equal(Full.Title, Text(tags, "title"));
        Assert.Equal(Full.Artist, Text(tags, "artist"));
        Assert.Equal(Full.Show, Text(tags, "album"));
        Assert.Equal("2024-02-09", Text(tags, "date"));
        Assert.Equal("News: Daily News", Text(tags, "genre"));
        Assert.Equal(Full.Disclosure, tags.GetProperty("comment")[0].GetString());
        Assert.Equal("true", Text(tags.GetProperty("user"), "AI-CONTENT"));
    }

    [Fact]
    public void What_is_unknown_has_no_frame()
    {
        var tag = Encoding.Latin1.GetString(Id3Tag.Build(new() { Title = "Tides", Language = "x-nowhere" }, [], Duration));

        Assert.Contains("TIT2", tag, StringComparison.Ordinal);
        foreach (var id in new[] { "TPE1", "TALB", "TYER", "TDAT", "TLAN", "TSSE", "COMM", "TXXX", "CHAP", "CTOC" })
            Assert.DoesNotContain(id, tag, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("naïve", 0)]
    [InlineData("“naïve”", 1)]
    public void Text_is_latin_1_where_that_will_do_and_utf_16_elsewhere(string title, byte encoding) =>
        Assert.Equal(encoding, Id3Tag.Build(new() { Title = title }, [], Duration)[20]);

    [SkippableFact]
    public void A_nul_in_a_title_does_not_cut_it() =>
        Assert.Equal("Sea levels", Text(Read(new() { Title = "Sea\0levels" }, Readers.Mutagen), "TIT2"));

    [Theory]
    [InlineData(100, 300, 300, 600)]
    [InlineData(0, 200, 300, 600)]
    [InlineData(0, 300, 300, 500)]
    public void Chapters_that_leave_a_gap_are_refused(int start, int end, int nextStart, int nextEnd) =>
        Assert.Throws<ArgumentException>(
            () => Id3Tag.Build(Full, [Chapter(start, end), Chapter(nextStart, nextEnd)], Duration));

    static ChapterMark Chapter(int start, int end) => new("A", TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(end));

    static JsonElement Read(EpisodeTags tags, Func<string, JsonElement> reader)
    {
        using var folder = new TemporaryFolder();
        var tag = Id3Tag.Build(tags, Chapters.Some(2, Duration), Duration);
        return reader(folder.Write("a.mp3", Codec.Join([Codec.Encode(new float[23 * 1152])], tag: tag)));
    }

    static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
