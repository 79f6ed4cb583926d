namespace Audio.Transcripts.Views;

/// <summary>A stretch of a page that stands by itself: a paragraph, a heading, an item of a list, a row of a table.</summary>
/// <param name="heading">1 to 6, or 0 where it is no heading.</param>
sealed class HtmlBlock(int heading, bool isItem)
{
    // Less of it that is no link is a comma or a bullet.
    const double MostlyLinks = 0.9;
    const int LongestLink = 100;

    public int Heading { get; } = heading;

    public List<HtmlPiece> Pieces { get; } = [];

    /// <summary>The last of the pieces that the page has; null where there is none.</summary>
    public SourceRange? LastRange { get; set; }

    /// <summary>Whether it opens with a name that a <c>cite</c> element sets apart as a label.</summary>
    public bool HasLabel { get; set; }

    /// <summary>What it opens with in bold; null for nothing.</summary>
    public string? Bold { get; set; }

    /// <summary>How many pieces that is.</summary>
    public int BoldEnd { get; set; }

    /// <summary>What it opens with in italics; null for nothing.</summary>
    public string? Italic { get; set; }

    /// <summary>Characters that are no white space.</summary>
    public int Length { get; set; }

    /// <summary>How many of them are in links.</summary>
    public int LinkLength { get; set; }

    /// <summary>How many of them are in none; 0 for an entry of a menu.</summary>
    public int PlainLength => IsLinks ? 0 : Length - LinkLength;

    public int Words { get; set; }

    /// <summary>Whether it is an entry of a menu: an item of a list that is a link and nothing else.</summary>
    public bool IsLinks => isItem && Heading == 0 && Length < LongestLink && LinkLength >= MostlyLinks * Length;

    /// <summary>Whether it reads like a text's own words.</summary>
    public bool IsProse => Words >= MainContent.FewestWords && LinkLength < MainContent.LinkDensity * Length;
}

/// <summary>A range as it stands; a range and what it stands for; or a text that the page does not have.</summary>
readonly record struct HtmlPiece(SourceRange? Range, string? Text)
{
    public static HtmlPiece Space { get; } = new(null, " ");

    public static HtmlPiece LineBreak { get; } = new(null, "\n");

    public bool IsLineBreak => Range is null && Text == "\n";
}

/// <summary>An element that holds blocks, as the range of their numbers.</summary>
/// <param name="Name">In small letters; <c>main</c> for whatever has that role.</param>
readonly record struct HtmlContainer(string Name, int First, int End);
