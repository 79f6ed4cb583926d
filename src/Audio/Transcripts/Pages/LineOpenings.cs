namespace Audio.Transcripts.Pages;

/// <summary>What several lines of a text have in front of a colon, as labels are: a title that has one has it for itself.</summary>
sealed class LineOpenings(SourceText source)
{
    const int Longest = 60;

    readonly Lazy<HashSet<string>> _recurring = new(() => source.Lines.Select(l => OpeningOf(l.Text)).OfType<string>().CountBy(o => o).Where(o => o.Value > 1).Select(o => o.Key).ToHashSet());

    /// <summary>Whether a line opens as another does.</summary>
    public bool Recur(string text) => OpeningOf(text) is { } opening && _recurring.Value.Contains(opening);

    static string? OpeningOf(string text) =>
        text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOf(": ") is > 0 and var colon ? PlainText.Of(text[..colon]) : null;
}
