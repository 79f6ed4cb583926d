using System.Collections.Immutable;

namespace Audio.Episodes.Plots;

/// <summary>Finds room for the names of chapters: in one row where they fit, else in several, and shortened where they still do not.</summary>
static class PlotChapters
{
    const double Padding = 5;

    /// <param name="mostRows">From 1.</param>
    /// <param name="at">Where a time stands.</param>
    /// <param name="size">The height of the writing.</param>
    public static ImmutableArray<PlacedChapter> Place(ImmutableArray<ManifestChapter> chapters, int mostRows, Func<double, double> at, double size)
    {
        var rows = Enumerable.Range(1, mostRows).FirstOrDefault(r => Enumerable.Range(0, chapters.Length).All(i => PlotLayout.WidthOf(chapters[i].Title, size) <= Room(i, r)), mostRows);
        return [.. chapters.Select((c, i) => new PlacedChapter(c, at(c.Start), at(c.End), i % rows, PlotLayout.Shorten(c.Title, Room(i, rows), size)))];

        // Up to the next name in its row.
        double Room(int chapter, int count) => (chapter + count < chapters.Length ? at(chapters[chapter + count].Start) : at(double.MaxValue)) - at(chapters[chapter].Start) - (2 * Padding);
    }

}

/// <summary>A chapter where it is drawn.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Row">That of its name, from 0.</param>
/// <param name="Name">As much of its title as there is room for.</param>
readonly record struct PlacedChapter(ManifestChapter Chapter, double Start, double End, int Row, string Name);
