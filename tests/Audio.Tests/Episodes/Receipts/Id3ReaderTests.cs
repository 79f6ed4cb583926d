using Audio.Episodes;
using Audio.Episodes.Id3;
using Audio.Episodes.Receipts;

namespace Audio.Tests.Episodes.Receipts;

public sealed class Id3ReaderTests
{
    static readonly EpisodeTags Tags = new() { Title = "Die Brücke, 橋 и мост 🎙", Artist = "Ann, Bob", Show = "A show", Disclosure = "The voices are synthetic." };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void What_is_written_is_read(int count)
    {
        var chapters = Enumerable.Range(0, count).Select(i => new ChapterMark($"Chapter {i} – 章", TimeSpan.FromSeconds(i), TimeSpan.FromSeconds(i + 1))).ToList();
        using var file = new MemoryStream([.. Id3Tag.Build(Tags, chapters, TimeSpan.FromSeconds(count)), 1, 2, 3]);

        var (tags, read) = Id3Reader.Read(file);

        Assert.Equal(chapters.Select(c => (c.Start, c.Title)), read);
        Assert.Contains(("TIT2", Tags.Title), tags);
        Assert.Contains(("TPE1", "Ann, Bob"), tags);
        Assert.Contains(("COMM", "The voices are synthetic."), tags);
        Assert.Contains(("AI-CONTENT", "true"), tags);
        Assert.Equal(file.Length - 3, file.Position);
    }

    [Fact]
    public void Whatever_is_damaged_in_a_tag_is_no_crash()
    {
        var chapters = Enumerable.Range(0, 3).Select(i => new ChapterMark($"Chapter {i}", TimeSpan.FromSeconds(i), TimeSpan.FromSeconds(i + 1))).ToList();
        var whole = Id3Tag.Build(Tags, chapters, TimeSpan.FromSeconds(3));

        for (var i = 10; i < whole.Length; i++)
        {
            foreach (var value in new byte[] { 0, 6, 255 })
            {
                var damaged = whole.ToArray();
                damaged[i] = value;
                Assert.Null(Record.Exception(() => Id3Reader.Read(new MemoryStream(damaged))));
            }
        }
    }

    [Fact]
    public void Without_a_tag_nothing_is_read_and_nothing_skipped()
    {
        using var file = new MemoryStream("No tag at all"u8.ToArray());

        Assert.Empty(Id3Reader.Read(file).Tags);
        Assert.Equal(0, file.Position);
    }

    [Fact]
    public void A_tag_that_is_cut_short_ends_with_its_last_whole_frame()
    {
        using var file = new MemoryStream(Id3Tag.Build(Tags, [], TimeSpan.FromSeconds(1))[..150]);

        Assert.Contains(("TIT2", Tags.Title), Id3Reader.Read(file).Tags);
    }
}
