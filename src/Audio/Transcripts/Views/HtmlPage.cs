namespace Audio.Transcripts.Views;

/// <summary>What an HTML page has on it.</summary>
sealed class HtmlPage
{
    /// <summary>In the order of the page; none of them empty.</summary>
    public List<HtmlBlock> Blocks { get; } = [];

    public List<HtmlContainer> Containers { get; } = [];

    /// <summary>The text of what is never read out, and why.</summary>
    public List<(SourceRange Range, string Reason)> Omitted { get; } = [];

    /// <summary>The names of those whose words stand behind, by the elements they stand in.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>What the page calls itself, for the window or a bookmark; null where it does not.</summary>
    public HtmlBlock? Title { get; set; }

    /// <summary>When the page says to machines that it was published; null where it does not.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>The dates of <c>time</c> elements, each with the number of the block that it stands in.</summary>
    public List<(int Block, DateOnly Date)> Dates { get; } = [];
}
