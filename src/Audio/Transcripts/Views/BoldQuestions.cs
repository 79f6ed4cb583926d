using System.Text.RegularExpressions;

namespace Audio.Transcripts.Views;

/// <summary>What is asked in bold where a paragraph begins, and answered behind it: where it comes again and again, each answer gets a line of its own.</summary>
static class BoldQuestions
{
    const int Fewest = 3;

    // "Tell me of your bees." is asked, too.
    static readonly Pattern Shape = new(@"^(?:\*\*[^*]{2,300}[?？.!…]\*\*|__[^_]{2,300}[?？.!…]__)\s+");

    static readonly Pattern Question = new(@"[?？][*_]+\s+$");

    /// <summary>Where the answers begin, by the number of the line; empty where there are too few to tell.</summary>
    public static Dictionary<int, int> In(SourceText source)
    {
        var answers = new Dictionary<int, int>();
        var (asked, follows) = (0, false);
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            var match = line.Text is ['*' or '_', ..] ? Shape.Match(line.Text) : Match.Empty;
            var asks = match.Success && Question.IsMatch(match.Value);
            // Below an answer that goes on, a bold statement is a part of it.
            follows = match.Success && match.Length < line.Text.Length && (asks || follows);
            if (!follows)
                continue;
            answers.Add(line.Number, match.Length);
            asked += asks ? 1 : 0;
        }
        return asked >= Fewest ? answers : [];
    }

    /// <summary>The same for the blocks of a page.</summary>
    public static void Part(IEnumerable<HtmlBlock> blocks)
    {
        var asking = new List<HtmlBlock>();
        var follows = false;
        foreach (var block in blocks.Where(b => b.Length > 0))
        {
            follows = IsAnsweredBehind(block) && (Asks(block) || (follows && block.Bold is [.., '.' or '!' or '…']));
            if (follows)
                asking.Add(block);
        }
        foreach (var block in asking.Count(Asks) >= Fewest ? asking : [])
            block.Pieces.Insert(block.BoldEnd, HtmlPiece.LineBreak);
    }

    static bool Asks(HtmlBlock block) => block.Bold is [.., '?' or '？'];

    static bool IsAnsweredBehind(HtmlBlock block) =>
        block.Pieces.Skip(block.BoldEnd).FirstOrDefault(p => p != HtmlPiece.Space, HtmlPiece.LineBreak) != HtmlPiece.LineBreak;
}
