namespace Audio.Transcripts;

/// <summary>Who speaks the quotations of an article.</summary>
public enum QuoteStyle
{
    /// <summary>The narrator reads them.</summary>
    Narrated,

    /// <summary>Quotations of at least six words whose speaker the text names are spoken in a voice of their own.</summary>
    Voiced,
}

/// <summary>What becomes of sounds such as applause.</summary>
public enum CueStyle
{
    /// <summary>They are silent.</summary>
    Skip,

    /// <summary>The narrator says what is heard.</summary>
    Speak,
}

/// <summary>What becomes of the lines that say who contributed to an article.</summary>
public enum CreditStyle
{
    /// <summary>The narrator speaks them last.</summary>
    Speak,

    /// <summary>They are left out.</summary>
    Skip,
}

/// <summary>Where chapters come from.</summary>
public enum ChapterStyle
{
    /// <summary>From headings; without any, from what is asked.</summary>
    Auto,

    /// <summary>From headings alone.</summary>
    Headings,

    /// <summary>There are none.</summary>
    None,
}
