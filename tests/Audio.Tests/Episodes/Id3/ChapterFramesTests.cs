using Audio.Episodes.Id3;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Id3;

public sealed class ChapterFramesTests
{
    static readonly TimeSpan Duration = TimeSpan.FromSeconds(4321.0987);

    static readonly byte[] Sound = Codec.Encode(new float[20 * 1152]);

    public static TheoryData<int> Counts => [0, 1, 40, 255, 256, 300];

    [SkippableTheory]
    [MemberData(nameof(Counts))]
    public void Ffprobe_reads_every_chapter(int count) => Reads(count, Readers.FfprobeChapters);

    [SkippableTheory]
    [MemberData(nameof(Counts))]
    public void Mutagen_reads_every_chapter(int count) => Reads(count, Readers.MutagenChapters);

    [SkippableTheory]
    [MemberData(nameof(Counts))]
    public void EyeD3_reads_every_chapter_in_the_order_of_the_tables_of_contents(int count) => Reads(count, Readers.EyeD3Chapters);

    [SkippableTheory]
    [MemberData(nameof(Counts))]
    public void Mutagen_reads_every_link(int count)
    {
        using var folder = new TemporaryFolder();
        var chapters = Chapters.Some(count, Duration);

        Assert.Equal(chapters.Select(c => c.Link?.AbsoluteUri), Readers.MutagenLinks(folder.Write("a.mp3", Codec.Join([Sound], tag: Id3Tag.Build(new() { Title = "x" }, chapters, Duration)))));
    }

    [SkippableFact]
    public void Up_to_255_chapters_stand_in_one_ordered_table_of_contents_on_the_top_level()
    {
        var (flags, children) = Assert.Single(Tables(255)).Value;

        Assert.Equal(3, flags);
        Assert.Equal(Enumerable.Range(0, 255).Select(i => $"chp{i}"), children);
    }

    [SkippableFact]
    public void More_chapters_are_listed_in_tables_within_one()
    {
        var tables = Tables(600);

        Assert.Equal(3, tables["toc"].Flags);
        Assert.Equal(["toc0", "toc1", "toc2"], tables["toc"].Children);
        Assert.Equal([255, 255, 90], new[] { "toc0", "toc1", "toc2" }.Select(t => tables[t].Children.Length));
        Assert.All(tables.Where(t => t.Key != "toc"), t => Assert.Equal(1, t.Value.Flags));
        Assert.Equal(600, tables.Values.SelectMany(t => t.Children).Count(c => c.StartsWith("chp", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_hundred_thousand_chapters_still_have_one_top_and_names_of_their_own()
    {
        var frames = ChapterFrames.Of(Chapters.Some(100_000, TimeSpan.FromHours(40)));

        Assert.Equal("CTOC"u8, frames.AsSpan(0, 4));
        Assert.Equal("toc\0\u0003\u0002"u8, frames.AsSpan(10, 6));
    }

    static void Reads(int count, Func<string, IEnumerable<ReadChapter>> reader)
    {
        using var folder = new TemporaryFolder();
        var chapters = Chapters.Some(count, Duration);

        Assert.Equal(Chapters.AsRead(chapters), reader(folder.Write("a.mp3", Episode(count))));
    }

    static Dictionary<string, (int Flags, string[] Children)> Tables(int count)
    {
        using var folder = new TemporaryFolder();
        return Readers.MutagenTables(folder.Write("a.mp3", Episode(count)));
    }

    static byte[] Episode(int chapters) =>
        Codec.Join([Sound], tag: Id3Tag.Build(new() { Title = "Sea levels" }, Chapters.Some(chapters, Duration), Duration));
}
