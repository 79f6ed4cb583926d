using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Audio.Episodes.Companions;

/// <summary>
/// Writes the item of an RSS feed (RSS 2.0, Apple's and the podcast namespace) that the episode becomes, to be put into the show's feed. Its
/// addresses are in the episode's own folder of the show's site; without one they are names of files.
/// </summary>
static class FeedItem
{
    const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd", Podcast = "https://podcastindex.org/namespace/1.0";

    /// <summary>Writes UTF-8 without a byte order mark.</summary>
    public static void Write(Stream output, EpisodeText text)
    {
        var tags = text.Tags;
        using var xml = XmlWriter.Create(output, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("item");
        xml.WriteAttributeString("xmlns", "itunes", null, Itunes);
        xml.WriteAttributeString("xmlns", "podcast", null, Podcast);
        xml.WriteElementString("title", XmlText.Clean(tags.Title));
        xml.WriteElementString("description", XmlText.Clean(DescriptionOf(text)));
        xml.WriteStartElement("enclosure");
        xml.WriteAttributeString("url", PublishedAddress.Of(text.Audio.File, text.Folder));
        xml.WriteAttributeString("length", text.Audio.Bytes.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("type", TypeOf(text.Audio.Format));
        xml.WriteEndElement();
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(Identity(text));
        xml.WriteEndElement();
        if (tags.Date is { } date)
            xml.WriteElementString("pubDate", date.ToDateTime(default, DateTimeKind.Utc).ToString("r", CultureInfo.InvariantCulture));
        xml.WriteElementString("itunes", "duration", Itunes, Math.Round(text.Duration.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        if (tags.Author is { } author)
            xml.WriteElementString("itunes", "author", Itunes, XmlText.Clean(author));
        if (tags.IsExplicit is { } isExplicit)
            xml.WriteElementString("itunes", "explicit", Itunes, isExplicit ? "true" : "false");
        if (tags.Cover is not null)
        {
            xml.WriteStartElement("itunes", "image", Itunes);
            xml.WriteAttributeString("href", PublishedAddress.Of(CompanionNames.Cover, text.Folder));
            xml.WriteEndElement();
        }
        foreach (var (file, type) in new[] { (text.Names.Vtt, "text/vtt"), (text.Names.Srt, "application/x-subrip"), (text.Names.TranscriptJson, "application/json"), (text.Names.TranscriptPage, "text/html") })
            WriteFile(xml, text, "transcript", file, type);
        WriteFile(xml, text, "chapters", CompanionNames.Chapters, "application/json+chapters");
        foreach (var credit in tags.Credits)
            WriteCredit(xml, credit);
        if (tags.FeedDisclosure is not null)
        {
            xml.WriteStartElement("podcast", "txt", Podcast);
            xml.WriteAttributeString("purpose", "ai-content");
            xml.WriteString("true");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    // The same after every edit, of the title too, or listeners would get the episode twice.
    static string Identity(EpisodeText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text.Tags.Series}\n{text.Names.Slug}")))[..32];

    static string DescriptionOf(EpisodeText text) =>
        string.Join("\n\n", new[] { text.Tags.Description ?? text.Tags.Title, text.Tags.FeedDisclosure }.OfType<string>());

    static void WriteFile(XmlWriter xml, EpisodeText text, string element, string file, string type)
    {
        xml.WriteStartElement("podcast", element, Podcast);
        xml.WriteAttributeString("url", PublishedAddress.Of(file, text.Folder));
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    static void WriteCredit(XmlWriter xml, Shows.Credit credit)
    {
        xml.WriteStartElement("podcast", "person", Podcast);
        if (credit.Role is { } role)
            xml.WriteAttributeString("role", XmlText.Clean(role.ToLowerInvariant()));
        xml.WriteString(XmlText.Clean(credit.Name));
        xml.WriteEndElement();
    }

    static string TypeOf(string format) => format switch
    {
        "mp3" => "audio/mpeg",
        "m4a" or "m4b" => "audio/x-m4a",
        "opus" => "audio/ogg",
        "flac" => "audio/flac",
        _ => "audio/wav",
    };
}
