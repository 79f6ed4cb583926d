using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Articles;

/// <summary>Tells the words under pictures from those of the article: they are repeated, or a credit stands by them.</summary>
static class PictureCaptions
{
    const string CaptionReason = "caption", CreditReason = "picture credit";

    static readonly Pattern ClosingNote = new(@"[(\[|]([^()\[\]|]{3,100})[)\]]?$");

    public static Dictionary<Passage, string> Find(IReadOnlyList<Passage> passages)
    {
        var found = new Dictionary<Passage, string>();
        foreach (var block in passages.GroupBy(p => p.Block).Select(b => b.ToList()))
            FindByCredit(block, found);
        FindAloneCredits(passages, found);
        FindRepeated(passages, found);

        foreach (var passage in passages.Where(p => !found.ContainsKey(p) && EndsInCredit(p)))
            found.Add(passage, CaptionReason);
        return found;
    }

    // In one block: caption, photographer, agency.
    static void FindByCredit(List<Passage> block, Dictionary<Passage, string> found)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (block.Count == 1 || !PictureCredits.Is(block[i].Plain))
                continue;
            found.TryAdd(block[i], CreditReason);
            var above = i - 1;
            while (above >= 0 && !found.ContainsKey(block[above]) && Bylines.IsName(block[above].Plain))
                found.Add(block[above--], CreditReason);
            if (above >= 0)
                found.TryAdd(block[above], CaptionReason);
        }
    }

    // Between blank lines a credit makes a caption only of what is not written as a sentence: that may be the article's.
    static void FindAloneCredits(IReadOnlyList<Passage> passages, Dictionary<Passage, string> found)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (!passages[i].IsAlone || !PictureCredits.Is(passages[i].Plain))
                continue;
            found.TryAdd(passages[i], CreditReason);
            if (i > 1 && passages[i - 1] is { IsAlone: true, EndsSentence: false })
                found.TryAdd(passages[i - 1], CaptionReason);
        }
    }

    // Pages give a caption twice, once for the small picture and once for the large.
    static void FindRepeated(IReadOnlyList<Passage> passages, Dictionary<Passage, string> found)
    {
        foreach (var same in passages.Where(p => p.Words > 3).GroupBy(p => p.Plain).Where(g => g.Count() > 1))
        {
            var isCaption = same.Any(found.ContainsKey) || same.Any(p => !p.IsAlone);
            foreach (var passage in isCaption ? same : Enumerable.Empty<Passage>())
                found.TryAdd(passage, CaptionReason);
        }
    }

    static bool EndsInCredit(Passage passage) =>
        passage.Words < 80 && ClosingNote.Match(passage.Plain) is { Success: true } note && PictureCredits.Is(note.Groups[1].Value.Trim());
}
