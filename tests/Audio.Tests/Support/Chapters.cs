using Audio.Episodes;

namespace Audio.Tests.Support;

/// <summary>Chapters whose titles are what players stumble over.</summary>
static class Chapters
{
    static readonly string[] Titles =
    [
        "Introduction", "Café “Déjà vu”: 100% & <more>", "Разговор о погоде", "天気の話 — 第二章", "محادثة حول الطقس", "שיחה על מזג האוויר",
        "मौसम की बात", "🎙️ Emoji 👩‍🚀 and \"quotes\" 'both' \\ ways", "ÿ þ Latin-1", new string('x', 299) + "é", "# = ; semicolons",
    ];

    /// <summary>Contiguous chapters of odd lengths that fill <paramref name="duration"/>.</summary>
    public static ChapterMark[] Some(int count, TimeSpan duration)
    {
        var edges = Enumerable.Range(0, count + 1).Select(i => duration * i / Math.Max(count, 1)).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => new ChapterMark(Titles[i % Titles.Length], edges[i], edges[i + 1]) { Link = i % 3 == 1 ? new($"https://example.org/c?n={i}&x=é") : null })];
    }

    /// <summary>The same as readers should see them.</summary>
    public static IEnumerable<ReadChapter> AsRead(IEnumerable<ChapterMark> chapters) =>
        chapters.Select(c => new ReadChapter(c.Title, (long)Math.Round(c.Start.TotalMilliseconds), (long)Math.Round(c.End.TotalMilliseconds)));
}
