using Audio.Transcripts.Captions;
using Audio.Transcripts.Views;
using Audio.Transcripts.Xml;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Formats that programs read from the first character on, so that nothing may be put above it.</summary>
static class StrictFormats
{
    // A number, and the times below it.
    const int CaptionStart = 2;

    /// <returns>Its name as people know it; null for text.</returns>
    public static string? Of(SourceText source)
    {
        if (TomlBlock.Find([.. source.Lines.Take(2000).Select(l => l.Text)]) is not null)
            return "Markdown with TOML";
        var start = source.Lines.Where(l => !l.IsBlank).Take(CaptionStart).Select(l => l.Text.Trim().TrimStart('\uFEFF')).ToList();
        if (start is not [var first, ..])
            return null;
        if (first.StartsWith("WEBVTT", StringComparison.Ordinal))
            return "WebVTT";
        if (start.Exists(l => TimingLine.HasArrow(l) && TimingLine.Parse(l) is not null))
            return "SRT";
        if (first is ['{' or '[', ..] && JsonSource.Of(source) is { IsData: true })
            return "JSON";
        if (HtmlEvidence.IsPage(source))
            return "HTML";
        // A name in angle brackets begins like an element and is never closed.
        return first.StartsWith("<?xml", StringComparison.Ordinal) || (first is ['<', ..] && XmlSource.Read(source, _ => { }) is null) ? "XML" : null;
    }
}
