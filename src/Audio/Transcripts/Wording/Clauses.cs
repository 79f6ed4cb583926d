namespace Audio.Transcripts.Wording;

/// <summary>Parts a long sentence where a reader would breathe, so that no call to an engine is long and no caption covers half a minute.</summary>
static class Clauses
{
    /// <summary>Where to part a text in two: behind the strongest mark in its middle half, else behind a space, else in the middle.</summary>
    public static int Break(string text)
    {
        var middle = text.Length / 2;
        var best = middle;
        var bestCost = double.MaxValue;
        for (var i = text.Length / 4; i < text.Length * 3 / 4; i++)
        {
            if (Weakness(text, i) is { } weakness && weakness + ((double)Math.Abs(i + 1 - middle) / text.Length) is var cost && cost < bestCost)
                (best, bestCost) = (i + 1, cost);
        }
        return char.IsLowSurrogate(text[best]) ? best + 1 : best;
    }

    // How unwelcome a break behind a character is; a quarter of the text's length away from its middle costs a quarter.
    static double? Weakness(string text, int i) => (text[i], text[i + 1]) switch
    {
        (';' or '；', _) => 0,
        (':', ' ') or ('—', _) or ('-', ' ') or ('–', ' ') => 0.1,
        (',', ' ') or ('，' or '、', _) => 0.2,
        (' ', _) => 1,
        _ => null,
    };
}
