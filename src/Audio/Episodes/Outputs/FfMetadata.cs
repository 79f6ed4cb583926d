using System.Globalization;
using System.Text;

namespace Audio.Episodes.Outputs;

/// <summary>What ffmpeg is told of a file: its FFMETADATA1 format, with the names that each container knows.</summary>
/// <seealso href="https://ffmpeg.org/ffmpeg-formats.html#Metadata-2"/>
static class FfMetadata
{
    public static string Build(OutputFormat format, EpisodeTags tags, IReadOnlyList<ChapterMark> chapters)
    {
        var text = new StringBuilder(";FFMETADATA1\n");
        var isMp4 = format.Container == "ipod";
        foreach (var (name, value) in isMp4 ? Mp4(format, tags) : VorbisComments.Of(tags, chapters))
        {
            if (value is not null)
                text.Append(Escape(name)).Append('=').Append(Escape(value)).Append('\n');
        }
        if (format == OutputFormat.Opus && tags.Cover is { } cover && VorbisComments.Picture(cover) is var picture)
            text.Append(picture.Name).Append('=').Append(Escape(picture.Value)).Append('\n');
        // Vorbis comments have chapters of their own, which ffmpeg writes for Opus but not for FLAC.
        foreach (var chapter in isMp4 ? chapters : [])
        {
            text.Append(CultureInfo.InvariantCulture, $"[CHAPTER]\nTIMEBASE=1/1000\nSTART={Milliseconds(chapter.Start)}\nEND={Milliseconds(chapter.End)}\n")
                .Append("title=").Append(Escape(chapter.Title)).Append('\n');
        }
        return text.ToString();
    }

    static IEnumerable<(string Name, string? Value)> Mp4(OutputFormat format, EpisodeTags tags) =>
    [
        ("title", tags.Title),
        ("artist", tags.Artist),
        ("album", tags.Show),
        ("album_artist", tags.Author ?? tags.Show),
        ("date", tags.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("genre", tags.Category ?? "Podcast"),
        ("description", tags.Description),
        ("comment", tags.Disclosure),
        ("encoder", tags.EncodedWith),
        // Audio book, or else music, which is what players take podcasts for that are files.
        ("media_type", format == OutputFormat.M4b ? "2" : "1"),
    ];

    static long Milliseconds(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);

    // '=', ';', '#', '\\' and line ends mean something there. A NUL would end the text.
    static string Escape(string text)
    {
        var escaped = new StringBuilder();
        // And it takes a line end behind any backslash for a part of the text.
        foreach (var c in text.ReplaceLineEndings("\n").Replace('\0', ' ').TrimEnd('\\'))
        {
            if (c is '=' or ';' or '#' or '\\' or '\n')
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
