using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Pages;
using Audio.Transcripts.Views;

namespace Audio.Transcripts;

/// <summary>A text as every format looks at it, with what several of them want to know of it found out once. Not thread-safe.</summary>
sealed class Document(SourceText source, Document? whole = null)
{
    /// <summary>Beyond so many characters the beginning of a text tells as much as all of it.</summary>
    const int SampleLength = 1 << 17;

    readonly Lazy<JsonSource?> _json = new(() => JsonSource.Of(source));
    Page? _page;
    Layout? _layout;

    public SourceText Source { get; } = source;

    /// <summary>A text as it is to be read: a web page without its tags.</summary>
    public static Document Open(SourceText source) => new(HtmlView.Of(source) ?? source);

    /// <summary>What the site puts round the text, and what is left.</summary>
    public Page Page => _page ??= new(Source);

    /// <summary>The text as labels and what stands behind them.</summary>
    public Layout Layout => _layout ??= new(Source, Page);

    /// <summary>The text as JSON; null where it is none. A sample knows that of the whole text, for its first half tells little.</summary>
    public JsonSource? Json => whole is null ? _json.Value : whole.Json;

    /// <summary>As much of the document as tells what format it is in; the document itself where that is all of it.</summary>
    public Document Sample()
    {
        var length = 0;
        foreach (var line in Source.Lines)
        {
            length += line.Text.Length + 1;
            if (length > SampleLength && line.Number < Source.Lines.Length)
                return new(Source.Head(line.Number), this);
        }
        return this;
    }
}
