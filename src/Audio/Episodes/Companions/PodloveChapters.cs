using System.Globalization;
using System.Xml;

namespace Audio.Episodes.Companions;

/// <summary>Writes chapters as Podlove Simple Chapters 1.2 (podlove.org/simple-chapters).</summary>
static class PodloveChapters
{
    const string Namespace = "http://podlove.org/simple-chapters";

    /// <summary>Writes UTF-8 without a byte order mark, times to the millisecond.</summary>
    public static void Write(Stream output, IEnumerable<ChapterMark> chapters)
    {
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("psc", "chapters", Namespace);
        xml.WriteAttributeString("version", "1.2");
        foreach (var chapter in chapters)
        {
            xml.WriteStartElement("psc", "chapter", Namespace);
            xml.WriteAttributeString("start", Time(chapter.Start));
            xml.WriteAttributeString("title", XmlText.Clean(chapter.Title));
            if (chapter.Link is { } link)
                xml.WriteAttributeString("href", link.AbsoluteUri);
            if (chapter.Picture is { } picture)
                xml.WriteAttributeString("image", picture.File);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    static string Time(TimeSpan time)
    {
        var rounded = TimeSpan.FromMilliseconds(Math.Round(time.TotalMilliseconds));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalHours:00}:{rounded:mm\\:ss\\.fff}");
    }
}
