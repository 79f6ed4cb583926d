using Audio.Transcripts.Wording;

namespace Audio.Transcripts;

/// <summary>Who speaks the quotations of an article.</summary>
public enum QuoteStyle
{
    /// <summary>The narrator reads them.</summary>
    Narrated,

    /// <summary>Quotations of at least six words whose speaker the text names are spoken in a voice of their own.</summary>
    Voiced,
}

/// <summary>What the user wants of the parser.</summary>
public sealed record ParserOptions
{
    /// <summary>The format to read as; null lets the parser detect it.</summary>
    public string? Format { get; init; }

    /// <summary>Who speaks paragraphs without a label; null leaves it to the format.</summary>
    public Unlabelled? Unlabelled { get; init; }

    /// <summary>Who speaks the quotations of an article.</summary>
    public QuoteStyle Quotes { get; init; } = QuoteStyle.Narrated;

    /// <summary>How particular words are to be said, whoever says them; null for no particular way.</summary>
    public Lexicon? Lexicon { get; init; }
}
