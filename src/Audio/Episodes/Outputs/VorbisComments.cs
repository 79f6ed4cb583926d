using System.Globalization;

namespace Audio.Episodes.Outputs;

/// <summary>The comments of Opus and FLAC, with chapters as players read them (xiph.org, "Chapter Extension"): the time before the name.</summary>
static class VorbisComments
{
    /// <summary>The picture as Ogg has it: FLAC's block (RFC 9639, section 8.8) in base64.</summary>
    public static (string Name, string Value) Picture(CoverArt cover)
    {
        var block = new List<byte>();
        void Add(int value) => block.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
        const int FrontCover = 3, BitsPerPixel = 24;
        Add(FrontCover);
        Add("image/jpeg".Length);
        block.AddRange("image/jpeg"u8);
        Add(0); // no description
        Add(cover.EmbeddedPixels);
        Add(cover.EmbeddedPixels);
        Add(BitsPerPixel);
        Add(0); // no palette
        Add(cover.Embedded.Length);
        block.AddRange(cover.Embedded);
        return ("METADATA_BLOCK_PICTURE", Convert.ToBase64String([.. block]));
    }

    public static IEnumerable<(string Name, string? Value)> Of(EpisodeTags tags, IReadOnlyList<ChapterMark> chapters) =>
    [
        ("TITLE", tags.Title),
        ("ARTIST", tags.Artist),
        ("ALBUM", tags.Show),
        ("DATE", tags.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("ALBUMARTIST", tags.Author),
        ("GENRE", tags.Category ?? "Podcast"),
        ("LANGUAGE", tags.Language),
        // ffmpeg takes a comment for the description, so that there can be but one of them.
        ("DESCRIPTION", tags.Description ?? tags.Disclosure),
        ("DISCLOSURE", tags.Description is null ? null : tags.Disclosure),
        ("CONTACT", tags.Site?.AbsoluteUri),
        ("PERFORMER", tags.Credits.IsEmpty ? null : string.Join("; ", tags.Credits.Select(c => c.Role is { } role ? $"{c.Name} ({role})" : c.Name))),
        ("ITUNESADVISORY", tags.IsExplicit is { } isExplicit ? (isExplicit ? "1" : "2") : null),
        ("AI-CONTENT", tags.Disclosure is null ? null : "true"),
        ("ENCODED-BY", tags.EncodedWith),
        .. chapters.Index().SelectMany(c => Chapter(c.Index, c.Item)),
    ];

    static IEnumerable<(string Name, string? Value)> Chapter(int index, ChapterMark chapter)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"CHAPTER{index:000}");
        yield return (name, Clock.Exact(chapter.Start));
        yield return (name + "NAME", chapter.Title);
        if (chapter.Link is { } link)
            yield return (name + "URL", link.AbsoluteUri);
    }
}
