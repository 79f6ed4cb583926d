using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Articles;

/// <summary>Parts a page into passages.</summary>
static class Passages
{
    const int NarrowestColumn = 40, WidestColumn = 120;

    public static List<Passage> Of(Page page)
    {
        var passages = new List<Passage>();
        var block = new List<SourceRange>();
        var blocks = 0;
        foreach (var line in page.Source.Lines)
        {
            block.AddRange(page.Content(line.Number));
            if (!line.IsBlank && line.Number < page.Source.Lines.Length)
                continue;
            if (block.Count > 0)
                passages.AddRange(Parted(page.Source, block, blocks++));
            block.Clear();
        }
        return passages;
    }

    static IEnumerable<Passage> Parted(SourceText source, List<SourceRange> block, int number)
    {
        var texts = block.ConvertAll(source.TextOf);
        if (IsWrapped(texts))
            return [new([.. block], string.Join(' ', texts), number, isAlone: true)];
        return block.Zip(texts, (range, text) => new Passage([range], text, number, isAlone: block.Count == 1));
    }

    // Lines wrapped to a width end where the next word would have gone beyond it, and only the last ends a sentence for sure.
    static bool IsWrapped(List<string> lines)
    {
        var width = lines.Max(l => l.Length);
        if (lines.Count < 2 || width is < NarrowestColumn or > WidestColumn || lines[^1][^1] is not ('.' or '!' or '?' or '"' or '”' or ')'))
            return false;
        return !lines.SkipLast(1).All(l => l[^1] is '.' or '!' or '?')
            && lines.Zip(lines.Skip(1)).All(pair => pair.First.Length + 1 + FirstWord(pair.Second) > width);
    }

    static int FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var length ? length : line.Length;
}
