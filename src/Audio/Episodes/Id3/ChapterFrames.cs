using System.Globalization;

namespace Audio.Episodes.Id3;

/// <summary>Chapters as frames of an ID3 tag (id3.org/id3v2-chapters-1.0).</summary>
static class ChapterFrames
{
    // The count of a table of contents is one byte.
    const int MaxChildren = 255;
    const byte TopLevel = 2;
    const byte Ordered = 1;

    // "Other": the cover is the file's.
    const byte Illustration = 0;
    const uint Unused = 0xFFFFFFFF;

    /// <summary>A table of contents, or where it cannot hold all chapters a table of tables, then the chapters. Nothing for no chapters.</summary>
    public static byte[] Of(IReadOnlyList<ChapterMark> chapters)
    {
        if (chapters.Count == 0)
            return [];

        var tables = new List<byte[]>();
        var children = Enumerable.Range(0, chapters.Count).Select(i => Name("chp", i)).ToArray();
        while (children.Length > MaxChildren)
            children = [.. children.Chunk(MaxChildren).Select(Nested)];

        return Id3Frame.Join([
            Table("toc", TopLevel | Ordered, children),
            .. tables,
            .. chapters.Select((c, i) => Chapter(Name("chp", i), c))]);

        string Nested(string[] part)
        {
            var name = Name("toc", tables.Count);
            tables.Add(Table(name, Ordered, part));
            return name;
        }
    }

    static byte[] Chapter(string name, ChapterMark chapter) => Id3Frame.Of(
        "CHAP",
        Id3Frame.Identifier(name),
        Id3Frame.UInt32(Milliseconds(chapter.Start)),
        Id3Frame.UInt32(Milliseconds(chapter.End)),
        // Byte offsets; players that use them at all lose their place when a tag is edited.
        Id3Frame.UInt32(Unused),
        Id3Frame.UInt32(Unused),
        Id3Frame.OfText("TIT2", chapter.Title),
        chapter.Link is { } link ? Id3Frame.OfLink("", link) : [],
        chapter.Picture is { } picture ? Id3Frame.OfPicture(Illustration, picture.Jpeg) : []);

    static byte[] Table(string name, byte flags, string[] children) => Id3Frame.Of(
        "CTOC",
        [Id3Frame.Identifier(name), [flags, (byte)children.Length], .. children.Select(Id3Frame.Identifier)]);

    static uint Milliseconds(TimeSpan time) => checked((uint)Math.Round(time.TotalMilliseconds));

    static string Name(string kind, int index) => kind + index.ToString(CultureInfo.InvariantCulture);
}
