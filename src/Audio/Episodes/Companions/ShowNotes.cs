using System.Globalization;
using Audio.Episodes.Captions;

namespace Audio.Episodes.Companions;

/// <summary>Writes show notes to paste where a host asks for a description: Markdown that reads well as plain text.</summary>
static class ShowNotes
{
    // Apple takes lines that begin with times for chapters from three on; the first has to be 00:00:00.
    const int FewestChapters = 3;

    /// <summary>Writes UTF-8 without a byte order mark.</summary>
    public static void Write(Stream output, EpisodeText text)
    {
        using var notes = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        notes.WriteLine($"# {Cue.OneLine(text.Tags.Title)}");
        if (text.Tags.Description is { } description)
            Paragraph(notes, description);
        if (text.Chapters.Length >= FewestChapters)
            Paragraph(notes, string.Join('\n', text.Chapters.Select(c => $"{Clock(c.Start)} {Cue.OneLine(c.Title)}")));
        if (text.Chapters.Any(c => c.Link is not null))
            Paragraph(notes, string.Join('\n', text.Chapters.Where(c => c.Link is not null).Select(c => $"- {Cue.OneLine(c.Title)}: {c.Link!.AbsoluteUri}")));
        if (text.Tags.Credits.Length > 0)
            Paragraph(notes, string.Join('\n', text.Tags.Credits.Select(c => c.Role is { } role ? $"- {role}: {c.Name}" : $"- {c.Name}")));
        if (text.Tags.Site is { } site)
            Paragraph(notes, site.AbsoluteUri);
        if (text.Tags.FeedDisclosure is { } disclosure)
            Paragraph(notes, disclosure);
    }

    static void Paragraph(StreamWriter notes, string text)
    {
        notes.WriteLine();
        notes.WriteLine(text.ReplaceLineEndings("\n"));
    }

    // Whole seconds, rounded down: the pause before a chapter is longer, and none of its words are missed.
    static string Clock(TimeSpan time)
    {
        var seconds = (long)time.TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }
}
