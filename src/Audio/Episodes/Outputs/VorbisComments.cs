using System.Globalization;

namespace Audio.Episodes.Outputs;

/// <summary>The comments of Opus and FLAC, with chapters as players read them (xiph.org, "Chapter Extension"): the time before the name.</summary>
static class VorbisComments
{
    public static IEnumerable<(string Name, string? Value)> Of(EpisodeTags tags, IReadOnlyList<ChapterMark> chapters) =>
    [
        ("TITLE", tags.Title),
        ("ARTIST", tags.Artist),
        ("ALBUM", tags.Show),
        ("DATE", tags.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("GENRE", "Podcast"),
        ("LANGUAGE", tags.Language),
        ("DESCRIPTION", tags.Disclosure),
        ("AI-CONTENT", tags.Disclosure is null ? null : "true"),
        ("ENCODED-BY", tags.EncodedWith),
        .. chapters.Index().SelectMany(c => Chapter(c.Index, c.Item)),
    ];

    static IEnumerable<(string Name, string? Value)> Chapter(int index, ChapterMark chapter)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"CHAPTER{index:000}");
        var start = TimeSpan.FromMilliseconds(Math.Round(chapter.Start.TotalMilliseconds));
        yield return (name, string.Create(CultureInfo.InvariantCulture, $"{(int)start.TotalHours:00}:{start:mm\\:ss\\.fff}"));
        yield return (name + "NAME", chapter.Title);
        if (chapter.Link is { } link)
            yield return (name + "URL", link.AbsoluteUri);
    }
}
