namespace Audio.Transcripts.Views;

/// <summary>
/// Finds what a page is about, without knowing its site. Where the page does not say so itself, words are prose by the
/// simple rule of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010): a block of
/// ten words with few of them in links; and the main content is the smallest element with nearly all of the prose and most of
/// the other words, since what people say to each other is often shorter.
/// </summary>
static class MainContent
{
    public const int FewestWords = 10;
    public const double LinkDensity = 1.0 / 3;

    const double NearlyAll = 0.85, Most = 0.5, Little = 0.2;

    const int Few = 3;

    /// <summary>The blocks from the first up to, but not with, the end.</summary>
    public static (int First, int End) Of(HtmlPage page)
    {
        var prose = new Share(page.Blocks.ConvertAll(b => b.IsProse ? b.PlainLength : 0));
        var words = new Share(page.Blocks.ConvertAll(b => b.PlainLength));
        var all = (First: 0, End: page.Blocks.Count);
        // Somebody's word for it counts, unless there is next to nothing in it.
        var region = Largest("main", all, Little) ?? all;
        if (Largest("article", region, Most) is { } article)
            return article;
        if (prose.Of(region, all) == 0)
            return region;
        // The page may say what its main element is, and still put menus there.
        var least = region == all ? NearlyAll : 1;
        // A paragraph or two may be long turns among short ones.
        var leastOfWords = page.Blocks.Take(region.First..region.End).Count(b => b.IsProse) < Few ? NearlyAll : Most;
        return page.Containers.Select(c => (c.First, c.End)).Where(c => prose.Of(c, region) >= least && words.Of(c, region) >= leastOfWords)
            .DefaultIfEmpty(region).MinBy(c => c.End - c.First);

        (int First, int End)? Largest(string name, (int First, int End) within, double least)
        {
            var named = page.Containers.Where(c => c.Name == name).Select(c => (c.First, c.End)).ToList();
            if (named.Count == 0)
                return null;
            var best = named.MaxBy(c => words.Of(c, within));
            return words.Of(best, within) > least ? best : null;
        }
    }

    /// <summary>How much of what is counted by block lies in a part of the page.</summary>
    sealed class Share
    {
        readonly long[] _sums;

        public Share(List<int> lengths)
        {
            _sums = new long[lengths.Count + 1];
            for (var i = 0; i < lengths.Count; i++)
                _sums[i + 1] = _sums[i] + lengths[i];
        }

        /// <returns>From 0 to 1; 0 where the part is not all within the whole.</returns>
        public double Of((int First, int End) part, (int First, int End) whole) =>
            part.First >= whole.First && part.End <= whole.End && Sum(whole) > 0 ? (double)Sum(part) / Sum(whole) : 0;

        long Sum((int First, int End) part) => _sums[part.End] - _sums[part.First];
    }
}
