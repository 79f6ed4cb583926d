using System.Text.Encodings.Web;
using System.Text.Json;

namespace Audio.Episodes.Companions;

/// <summary>Writes chapters as JSON chapters 1.2 of the podcast namespace (application/json+chapters).</summary>
public static class JsonChapters
{
    // The file stands alone, never within HTML, and people read it.
    internal static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes UTF-8 without a byte order mark, times in seconds to the millisecond.</summary>
    /// <param name="folder">Where the pictures will be; null beside this file.</param>
    public static void Write(Stream output, IEnumerable<ChapterMark> chapters, Uri? folder = null)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("version", "1.2.0");
        json.WriteStartArray("chapters");
        foreach (var chapter in chapters)
        {
            json.WriteStartObject();
            json.WriteNumber("startTime", Seconds(chapter.Start));
            json.WriteNumber("endTime", Seconds(chapter.End));
            json.WriteString("title", chapter.Title);
            if (chapter.Link is { } link)
                json.WriteString("url", link.AbsoluteUri);
            if (chapter.Picture is { } picture)
                json.WriteString("img", PublishedAddress.Of(picture.File, folder));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static decimal Seconds(TimeSpan time) => Math.Round((decimal)time.Ticks / TimeSpan.TicksPerSecond, 3);
}
