using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Pages;
using Audio.Transcripts.Views;

namespace Audio.Transcripts;

/// <summary>A text as every format looks at it, with what several of them want to know of it found out once. Not thread-safe.</summary>
/// <param name="options">What the user says of it; null for nothing.</param>
/// <param name="whole">What this is a sample of; null where it is all of it.</param>
sealed class Document(SourceText source, ParserOptions? options = null, Document? whole = null)
{
    /// <summary>Beyond so many characters the beginning of a text tells as much as all of it.</summary>
    const int SampleLength = 1 << 17;

    readonly Lazy<JsonSource?> _json = new(() => JsonSource.Of(source));
    Page? _page;
    Layout? _layout;

    public SourceText Source { get; } = source;

    /// <summary>What the user says of it.</summary>
    public ParserOptions Options { get; } = options ?? new();

    /// <summary>A file as its reader sees it: without the markup that it may have.</summary>
    public static Document Open(SourceText file, ParserOptions? options = null) => new(HtmlView.Of(file, options) is { } page ? page
            : MarkdownView.Of(file, options) is { } plain ? FramedLines.Of(plain) ?? plain
            : BrokenLabels.Of(file) ?? FramedLines.Of(file) ?? FlattenedLabels.Of(file) ?? file, options);

    /// <summary>What the site puts round the text, and what is left.</summary>
    public Page Page => _page ??= new(Source, Options.Keep);

    /// <summary>The text as labels and what stands behind them.</summary>
    public Layout Layout => _layout ??= new(Source, Page, Options.Speakers, Options.Title is not null);

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
                return new(Source.Head(line.Number), Options, this);
        }
        return this;
    }
}
