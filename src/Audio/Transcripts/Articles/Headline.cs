using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Articles;

/// <summary>Reads what stands above the first paragraph: the headline, and what the page puts round it.</summary>
sealed record Headline(Passage? Title, IReadOnlyDictionary<Passage, string> Dropped)
{
    const int FewestWordsOfStandfirst = 5, FewestWordsOfTitle = 3, MostWordsOfTitle = 35, FewestInList = 3, LongestWord = 30;

    public static Headline Read(IReadOnlyList<Passage> passages)
    {
        var header = passages.TakeWhile((p, i) => !p.IsProse && !Headings.IsNumber(p) && p.Plain is not ['—' or '–', ..]
            && !AreSentences(p, passages.ElementAtOrDefault(i + 1)) && !IsListed(p, i)).ToList();
        // Without any paragraph all of it may be what is to be said.
        if (header.Count == passages.Count)
            header = header.Take(passages.Count > 1 && passages[0].IsAlone ? 1 : 0).ToList();

        var title = Titles.Choose(header.FindAll(p => p.IsAlone && IsTitle(p) && !(p.EndsSentence && p.Plain[^1] == '.')), p => p.Plain)
            ?? header.Find(IsShortTitle)
            ?? Titles.Choose(header.FindAll(IsTitle), p => p.Plain);
        var dropped = new Dictionary<Passage, string>();
        foreach (var passage in header.Where(p => p != title))
        {
            if (title is null || passage.Line < title.Line)
                dropped.Add(passage, "page header");
            else if (Bylines.IsName(passage.Plain))
                dropped.Add(passage, "byline");
            else if (passage.Words < FewestWordsOfStandfirst && !passage.EndsSentence && passage.Plain is not (['#', ..] or [>= '0' and <= '9', ..]))
                dropped.Add(passage, "page header");
        }
        foreach (var passage in passages.Where(p => title is not null && p != title && p.Plain == title.Plain))
            dropped.TryAdd(passage, "repeated headline");
        return new(title, dropped);

        bool IsListed(Passage passage, int at) =>
            IsEntry(passage.Plain) && passages.Skip(Math.Max(0, at - FewestInList)).Take((2 * FewestInList) + 1).Count(p => p.Block == passage.Block && IsEntry(p.Plain)) >= FewestInList;
    }

    // Points, or words with something behind a colon, one below the other.
    static bool IsEntry(string text) => text is ['-' or '*' or '•', ' ', ..] || text.IndexOf(": ", StringComparison.Ordinal) is > 0 and <= LongestWord;

    // "When do you open?" and right below it "We open at nine."
    static bool AreSentences(Passage passage, Passage? next) => passage.EndsSentence && next is { EndsSentence: true } && next.Block == passage.Block;

    // "# Clocks", and "A bridge" by itself at the top.
    static bool IsShortTitle(Passage passage) =>
        passage.Plain is ['#', ' ', .. var marked] ? !Titles.IsSection(marked)
        : passage is { IsAlone: true, Block: 0, EndsSentence: false } && !Titles.IsSection(passage.Plain) && !Bylines.IsName(passage.Plain);

    static bool IsTitle(Passage passage) => passage.Words is >= FewestWordsOfTitle and <= MostWordsOfTitle;
}
