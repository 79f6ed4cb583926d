namespace Audio.Transcripts.Articles;

/// <summary>The sentence in which a page says who has paid for it. Whoever reads it out in a conversation says it himself.</summary>
static class SponsorNote
{
    const int MostWords = 40;

    static readonly Pattern Shape = new(
        @"^[\W_]*((this|today['’]s|the|our) (story|article|post|page|report|content|newsletter|series|coverage) (is|was) (sponsored|supported|brought to you|presented|underwritten|paid for|made possible) by|(paid|sponsored) (content|post)\b"
        + @"|(sponsored|presented|paid for) by) ", ignoreCase: true);

    public static bool Is(Passage passage) => passage.IsAlone && passage.Words <= MostWords && Shape.IsMatch(passage.Plain);
}
