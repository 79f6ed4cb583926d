namespace Audio.Transcripts.Interviews.PersonTags;

/// <summary>A tag that says who speaks, as scripts for two synthetic voices have it: <c>&lt;Person1&gt;</c>.</summary>
/// <param name="Range">With its brackets.</param>
/// <param name="Name">As people read it, such as <c>Person 1</c>.</param>
readonly record struct PersonTag(SourceRange Range, string Name, bool Closes)
{
    static readonly Pattern Shape = new(
        @"<(?<closes>/?)\s*(?<word>person|speaker|host|co-?host|guest|interviewer|interviewee|narrator|moderator|expert|voice)[\s_-]?(?<number>[0-9]{0,3}|[A-E])\s*>", ignoreCase: true);

    /// <summary>The tags of a line, in order. None of them is a tag of HTML.</summary>
    public static IEnumerable<PersonTag> In(SourceLine line)
    {
        if (!line.Text.Contains('<', StringComparison.Ordinal))
            yield break;
        for (var match = Shape.Match(line.Text); match.Success; match = match.NextMatch())
        {
            var word = match.Groups["word"].Value.ToLowerInvariant();
            yield return new(new(line.Number, match.Index, match.Length),
                $"{char.ToUpperInvariant(word[0])}{word[1..]} {match.Groups["number"].Value.ToUpperInvariant()}".TrimEnd(), match.Groups["closes"].Length > 0);
        }
    }

    /// <summary>Whether a text is made of such tags, which is what tells it from HTML.</summary>
    public static bool IsIn(SourceText source) => source.Lines.Any(line => In(line).Any(tag => !tag.Closes));
}
