using System.Collections.Frozen;
using System.Globalization;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Screenplays;

/// <summary>The <c>Key: value</c> lines at the top of a screenplay, with values below their keys where those are indented.</summary>
static class TitlePage
{
    static readonly FrozenSet<string> Keys = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "title", "credit", "author", "authors", "source", "notes", "draft date", "date", "contact", "copyright", "revision", "format", "episode", "series", "language");

    /// <summary>The key that a line opens with; null where it has none.</summary>
    public static string? KeyOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 20 && Keys.Contains(text[..colon]) ? text[..colon].ToLowerInvariant() : null;
    }

    /// <summary>Gives the draft its title and date.</summary>
    /// <returns>How many lines the title page has; 0 where there is none.</returns>
    public static int Read(SourceText source, TranscriptDraft draft)
    {
        var first = 0;
        while (first < source.Lines.Length && source.Lines[first].IsBlank)
            first++;
        if (first == source.Lines.Length || KeyOf(source.Lines[first].Text) is null)
            return 0;

        string? key = null;
        var title = new List<string>();
        var i = first;
        for (; i < source.Lines.Length && !source.Lines[i].IsBlank; i++)
        {
            var text = source.Lines[i].Text;
            var isKey = !char.IsWhiteSpace(text[0]) && text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 30;
            if (isKey)
                key = text[..text.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant();
            var value = PlainText.Of(isKey ? text[(key!.Length + 1)..] : text);
            if (key == "title" && value.Length > 0)
                title.Add(value);
            else if (key is "draft date" or "date")
                draft.Date ??= DateStamp.Parse(value)?.Date ?? (DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var date) ? date : null);
            draft.Ledger.Add(i + 1, Fate.Structure, "title page");
        }
        draft.Title = title.Count > 0 ? string.Join(' ', title) : null;
        return i;
    }
}
