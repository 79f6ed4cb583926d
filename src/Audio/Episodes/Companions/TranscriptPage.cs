using Audio.Episodes.Captions;

namespace Audio.Episodes.Companions;

/// <summary>Writes what is said as a page that stands alone and plays: chapters, speakers, a time with each turn, and an anchor for each sentence.</summary>
static class TranscriptPage
{
    /// <summary>Writes HTML that is well-formed XML, too: UTF-8 without a byte order mark.</summary>
    public static void Write(Stream output, EpisodeText text)
    {
        using var page = new HtmlPage(output, text.Tags.Title, text.Tags.Language, PlayerParts.Style);
        page.Element("h1", text.Tags.Title);
        PlayerParts.WritePlayer(page, Uri.EscapeDataString(text.Audio.File));
        PlayerParts.WriteChapterLinks(page, text.Chapters.Select(c => (c.Title, c.Start, PlayerParts.AnchorOfChapter(c.Start))));
        foreach (var (chapter, sentences) in text.Turns())
        {
            if (chapter is not null)
                WriteChapter(page, chapter);
            else
                WriteTurn(page, sentences);
        }
        if (text.Tags.FeedDisclosure is { } disclosure)
            page.Element("footer", disclosure);
        PlayerParts.WriteScript(page);
    }

    static void WriteChapter(HtmlPage page, ChapterMark chapter)
    {
        page.Begin("h2", ("id", PlayerParts.AnchorOfChapter(chapter.Start)));
        if (chapter.Link is { } link)
            page.Element("a", chapter.Title, ("href", link.AbsoluteUri));
        else
            page.Text(chapter.Title);
        page.End();
        page.Line();
    }

    static void WriteTurn(HtmlPage page, IReadOnlyList<Caption> sentences)
    {
        if (sentences[0].Speaker is { } speaker)
            page.Element("cite", Cue.OneLine(speaker) + ":");
        PlayerParts.WriteTime(page, sentences[0].Start);
        page.Begin("p");
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0)
                page.Text(" ");
            PlayerParts.WriteSentence(page, sentences[i].Text, sentences[i]);
        }
        page.End();
        page.Line();
    }
}
