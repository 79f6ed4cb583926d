using System.Globalization;

namespace Audio.Episodes.Receipts;

/// <summary>Whether the chapters in a file are those of the manifest.</summary>
static class ChapterCheck
{
    const string Again = "render it again, or put them back";

    /// <param name="file">The file they stand in.</param>
    /// <param name="chapters">Null where it could not be read.</param>
    public static ReceiptCheck Of(string file, IReadOnlyList<(TimeSpan Start, string Title)>? chapters, Manifest manifest, ReceiptOptions options)
    {
        var expected = manifest.Chapters;
        var check = new ReceiptCheck(file, "chapters", Text(chapters?.Count ?? 0), Text(expected.Length));
        if (chapters is null)
            return check with { IsSkipped = true };
        if (chapters.Count != expected.Length)
            return check.With("V016", chapters.Count == 0 ? "It has no chapters" : $"It has {chapters.Count} chapters instead of {expected.Length}", Again);
        var moved = chapters.Zip(expected).Where(c => Math.Abs(c.First.Start.TotalSeconds - c.Second.Start) > options.Chapter.TotalSeconds).ToList();
        if (moved is [var (there, should), ..])
            check = check.With("V017", $"Chapter {Figures.Excerpt(should.Title)} begins at {Figures.Time(there.Start.TotalSeconds)} instead of {Figures.Time(should.Start)}{Figures.AndMore(moved.Count)}", Again);
        var named = chapters.Zip(expected).Where(c => !IsSame(c.First.Title, c.Second.Title)).ToList();
        if (named is [var (other, title), ..])
            check = check.With("V016", $"A chapter is called {Figures.Excerpt(other.Title)} instead of {Figures.Excerpt(title.Title)}{Figures.AndMore(named.Count)}", Again);
        return check;
    }

    static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    // Containers cannot hold every character: line ends become spaces, and what they end at goes.
    internal static bool IsSame(string there, string expected) => Bare(there) == Bare(expected);

    static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\0' or '\\')));
}
