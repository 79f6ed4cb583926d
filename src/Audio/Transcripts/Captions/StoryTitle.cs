namespace Audio.Transcripts.Captions;

/// <summary>The title of a story that captions open without one: its first words.</summary>
static class StoryTitle
{
    const int Longest = 60;

    /// <returns>Null where there are no words.</returns>
    public static string? Of(SourceText source, IReadOnlyList<SourceRange> ranges)
    {
        var text = "";
        foreach (var range in ranges)
        {
            text = $"{text} {source.TextOf(range).Trim()}".TrimStart();
            var end = text.AsSpan().IndexOfAny('.', '?', '!');
            if (end >= 0 && end <= Longest)
                return Wording.SpokenText.HasWords(text[..end]) ? text[..end] : null;
            if (text.Length > Longest)
            {
                var space = text.LastIndexOf(' ', Longest);
                return $"{text[..(space > 0 ? space : Longest)].TrimEnd(',', ';', ':', ' ')}…";
            }
        }
        return Wording.SpokenText.HasWords(text) ? text : null;
    }
}
