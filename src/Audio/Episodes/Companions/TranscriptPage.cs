using System.Globalization;
using System.Text;
using System.Xml;
using Audio.Episodes.Captions;

namespace Audio.Episodes.Companions;

/// <summary>
/// Writes what is said as a page that stands alone: chapters, speakers, a time with each turn that plays from there, and an anchor for each
/// sentence. Its elements are those of the podcast namespace's HTML transcript: cite, time and p.
/// </summary>
static class TranscriptPage
{
    const string Style = """
        body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;color:#222;background:#fff}
        audio{width:100%;position:sticky;top:0}h1,h2,cite,time{font-family:system-ui,sans-serif;line-height:1.2}
        cite{font-style:normal;font-weight:600}time{font-size:.8rem;margin-left:.5rem}time a{color:#777;text-decoration:none}
        p{margin:.2rem 0 1.2rem}footer{color:#666;font-size:.9rem}:target{background:#fff3bf}
        @media (prefers-color-scheme:dark){body{color:#ddd;background:#181818}:target{background:#5c4b00}}
        """;

    // Without it the times are anchors, and the page is all there.
    const string Script = """
        document.addEventListener("click",e=>{const a=e.target.closest("a[data-t]");if(!a)return;const p=document.querySelector("audio");p.currentTime=+a.dataset.t;p.play()});
        """;

    /// <summary>Writes HTML that is well-formed XML, too: UTF-8 without a byte order mark.</summary>
    public static void Write(Stream output, EpisodeText text)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        writer.Write("<!DOCTYPE html>\n");
        writer.Flush();
        using var html = XmlWriter.Create(writer, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n", ConformanceLevel = ConformanceLevel.Fragment });
        html.WriteStartElement("html");
        html.WriteAttributeString("lang", text.Tags.Language ?? "und");
        WriteHead(html, text.Tags);
        html.WriteStartElement("body");
        Element(html, "h1", text.Tags.Title);
        html.WriteStartElement("audio");
        html.WriteAttributeString("controls", "controls");
        html.WriteAttributeString("preload", "metadata");
        html.WriteAttributeString("src", Uri.EscapeDataString(text.Audio.File));
        html.WriteFullEndElement();
        foreach (var (chapter, sentences) in text.Turns())
        {
            if (chapter is not null)
                WriteChapter(html, chapter);
            else
                WriteTurn(html, sentences);
        }
        if (text.TellsOfVoices && text.Tags.Disclosure is { } disclosure)
            Element(html, "footer", disclosure);
        html.WriteStartElement("script");
        html.WriteRaw(Script);
        html.WriteFullEndElement();
        html.WriteEndElement();
        html.WriteEndElement();
        html.WriteRaw("\n");
    }

    static void WriteHead(XmlWriter html, EpisodeTags tags)
    {
        html.WriteStartElement("head");
        html.WriteStartElement("meta");
        html.WriteAttributeString("charset", "utf-8");
        html.WriteEndElement();
        html.WriteStartElement("meta");
        html.WriteAttributeString("name", "viewport");
        html.WriteAttributeString("content", "width=device-width, initial-scale=1");
        html.WriteEndElement();
        Element(html, "title", tags.Title);
        html.WriteStartElement("style");
        html.WriteRaw(Style);
        html.WriteFullEndElement();
        html.WriteEndElement();
        html.WriteRaw("\n");
    }

    static void WriteChapter(XmlWriter html, ChapterMark chapter)
    {
        html.WriteStartElement("h2");
        html.WriteAttributeString("id", Anchor("c", chapter.Start));
        if (chapter.Link is { } link)
        {
            html.WriteStartElement("a");
            html.WriteAttributeString("href", link.AbsoluteUri);
            html.WriteString(XmlText.Clean(chapter.Title));
            html.WriteEndElement();
        }
        else
        {
            html.WriteString(XmlText.Clean(chapter.Title));
        }
        html.WriteEndElement();
        html.WriteRaw("\n");
    }

    static void WriteTurn(XmlWriter html, IReadOnlyList<Caption> sentences)
    {
        if (sentences[0].Speaker is { } speaker)
            Element(html, "cite", Cue.OneLine(speaker) + ":");
        html.WriteStartElement("time");
        html.WriteStartElement("a");
        html.WriteAttributeString("href", "#" + Anchor("t", sentences[0].Start));
        html.WriteAttributeString("data-t", sentences[0].Start.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture));
        html.WriteString(Clock.Of(sentences[0].Start));
        html.WriteEndElement();
        html.WriteEndElement();
        html.WriteStartElement("p");
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0)
                html.WriteString(" ");
            html.WriteStartElement("span");
            html.WriteAttributeString("id", Anchor("t", sentences[i].Start));
            html.WriteString(XmlText.Clean(sentences[i].Text));
            html.WriteEndElement();
        }
        html.WriteEndElement();
        html.WriteRaw("\n");
    }

    static void Element(XmlWriter html, string name, string content)
    {
        html.WriteStartElement(name);
        html.WriteString(XmlText.Clean(content));
        html.WriteFullEndElement();
    }

    // No two sentences begin within a millisecond.
    static string Anchor(string kind, TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Math.Round(time.TotalMilliseconds)}");
}
