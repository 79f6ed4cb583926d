namespace Audio.Transcripts.Views;

/// <summary>
/// Finds what a page is about, without knowing its site. Where the page does not say so itself, words are prose by the
/// simple rule of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010): a block of
/// ten words with few of them in links; and the main content is the smallest element with nearly all of the prose.
/// </summary>
static class MainContent
{
    public const int FewestWords = 10;
    public const double LinkDensity = 1.0 / 3;

    const double NearlyAll = 0.85, Most = 0.5;

    /// <summary>The blocks from the first up to, but not with, the end.</summary>
    public static (int First, int End) Of(HtmlPage page)
    {
        var prose = new long[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
            prose[i + 1] = prose[i] + (page.Blocks[i].IsProse ? page.Blocks[i].Length - page.Blocks[i].LinkLength : 0);

        var all = (First: 0, End: page.Blocks.Count);
        if (prose[^1] == 0)
            return all;
        var region = Largest("main", all) ?? all;
        if (Largest("article", region) is { } article)
            return article;
        // The page may say what its main element is, and still put menus there.
        var least = region == all ? NearlyAll : 1;
        return page.Containers.Select(c => (c.First, c.End)).Where(c => Share(c, region) >= least).DefaultIfEmpty(region).MinBy(c => c.End - c.First);

        double Share((int First, int End) part, (int First, int End) whole) =>
            part.First >= whole.First && part.End <= whole.End ? (double)(prose[part.End] - prose[part.First]) / (prose[whole.End] - prose[whole.First]) : 0;

        (int First, int End)? Largest(string name, (int First, int End) within)
        {
            var named = page.Containers.Where(c => c.Name == name).Select(c => (c.First, c.End)).ToList();
            if (named.Count == 0)
                return null;
            var best = named.MaxBy(c => Share(c, within));
            return Share(best, within) > Most ? best : null;
        }
    }
}
