using System.Collections.Immutable;

namespace Audio.Transcripts.FrontMatter;

/// <summary>What is left of a file for the formats to read: without front matter, and without the lines that the user drops.</summary>
static class UserText
{
    public const string Dropped = "dropped by you";

    /// <param name="frontMatter">Where it stands; null where there is none.</param>
    /// <exception cref="InvalidInputException">Nothing is left.</exception>
    public static SourceText Of(SourceText file, FrontMatterBlock? frontMatter, ImmutableArray<LineChoice> drop)
    {
        if (frontMatter is null && drop.IsEmpty)
            return file;

        var view = new ViewBuilder(file);
        var start = frontMatter is { } block ? block.Closing + 1 : 0;
        foreach (var line in file.Lines.Take(start))
            view.Omit(file.WholeLine(line.Number), "front matter");

        // What stood round a dropped line is no further apart than it was.
        var (any, skipsBlank, lastIsBlank) = (false, true, true);
        foreach (var line in file.Lines.Skip(start))
        {
            var isDropped = !line.IsBlank && drop.Any(d => d.Includes(line.Number, line.Text));
            if (isDropped)
                view.Omit(file.WholeLine(line.Number), Dropped);
            else if (!line.IsBlank || !skipsBlank)
                view.Append(file.WholeLine(line.Number)).EndLine();
            any |= !isDropped && !line.IsBlank;
            (skipsBlank, lastIsBlank) = isDropped ? (lastIsBlank, lastIsBlank) : (skipsBlank && line.IsBlank, line.IsBlank);
        }
        return any ? view.Build() : throw new InvalidInputException(file.Problem(
            ProblemCode.Empty, Severity.Error, 0, 0, "Nothing is left of it", "Paste the transcript below the front matter, and drop fewer lines"));
    }
}
