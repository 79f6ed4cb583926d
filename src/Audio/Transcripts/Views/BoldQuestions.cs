namespace Audio.Transcripts.Views;

/// <summary>What is asked in bold where a paragraph begins, and answered behind it: where it comes again and again, each answer gets a line of its own.</summary>
static class BoldQuestions
{
    const int Fewest = 3;

    // "Tell me of your bees." is asked, too.
    static readonly Pattern Shape = new(@"^(?:\*\*[^*]{2,300}[?？.!…]\*\*|__[^_]{2,300}[?？.!…]__)\s+");

    static readonly Pattern Asks = new(@"[?？][*_]+\s+$");

    /// <summary>Where the answers begin, by the number of the line; empty where there are too few to tell.</summary>
    public static Dictionary<int, int> In(SourceText source)
    {
        var answers = new Dictionary<int, int>();
        var asked = 0;
        foreach (var line in source.Lines)
        {
            if (line.Text is not ['*' or '_', ..] || Shape.Match(line.Text) is not { Success: true } match || match.Length == line.Text.Length)
                continue;
            answers.Add(line.Number, match.Length);
            asked += Asks.IsMatch(match.Value) ? 1 : 0;
        }
        return asked >= Fewest ? answers : [];
    }

    /// <summary>The same for the blocks of a page.</summary>
    public static void Part(IEnumerable<HtmlBlock> blocks)
    {
        var asking = blocks.Where(b => b.Bold is [.., '?' or '？' or '.' or '!' or '…'] && IsAnsweredBehind(b)).ToList();
        foreach (var block in asking.Count(b => b.Bold is [.., '?' or '？']) >= Fewest ? asking : [])
            block.Pieces.Insert(block.BoldEnd, HtmlPiece.LineBreak);
    }

    static bool IsAnsweredBehind(HtmlBlock block) =>
        block.Pieces.Skip(block.BoldEnd).FirstOrDefault(p => p != HtmlPiece.Space, HtmlPiece.LineBreak) != HtmlPiece.LineBreak;
}
