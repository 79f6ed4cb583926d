namespace Audio.Transcripts.Articles;

/// <summary>The sentence in which a page says who has paid for it. Whoever reads it out in a conversation says it himself.</summary>
static class SponsorNote
{
    const int MostWords = 40;

    // The short forms only as a whole line: "Sponsored by Senator Smith, the bill passed" is a sentence of the text.
    static readonly Pattern Shape = new(
        @"^[\W_]*((this|today['’]s|our) (story|article|post|page|newsletter|series) (is|was) (sponsored|supported|brought to you|presented|underwritten|paid for|made possible) by .*"
        + @"|(sponsored|presented|paid for) by [^,.;]{1,60}[\W_]*|(paid|sponsored) (content|post)\b[^.]{0,60})$", ignoreCase: true);

    public static bool Is(Passage passage) => passage.IsAlone && passage.Words <= MostWords && Shape.IsMatch(passage.Plain);
}
