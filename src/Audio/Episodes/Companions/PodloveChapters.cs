using System.Xml;

namespace Audio.Episodes.Companions;

/// <summary>Writes chapters as Podlove Simple Chapters 1.2 (podlove.org/simple-chapters).</summary>
static class PodloveChapters
{
    const string Namespace = "http://podlove.org/simple-chapters";

    /// <summary>Writes UTF-8 without a byte order mark, times to the millisecond.</summary>
    /// <param name="folder">Where the pictures will be; null beside this file.</param>
    public static void Write(Stream output, IEnumerable<ChapterMark> chapters, Uri? folder = null)
    {
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("psc", "chapters", Namespace);
        xml.WriteAttributeString("version", "1.2");
        foreach (var chapter in chapters)
        {
            xml.WriteStartElement("psc", "chapter", Namespace);
            xml.WriteAttributeString("start", Clock.Exact(chapter.Start));
            xml.WriteAttributeString("title", XmlText.Clean(chapter.Title));
            if (chapter.Link is { } link)
                xml.WriteAttributeString("href", link.AbsoluteUri);
            if (chapter.Picture is { } picture)
                xml.WriteAttributeString("image", PublishedAddress.Of(picture.File, folder));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }
}
