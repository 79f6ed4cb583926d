namespace Audio.Transcripts.Captions;

/// <summary>The line in which whoever made the captions signs them: <c>Subtitles by Jo Doe</c>.</summary>
static class CaptionCredit
{
    const int LongestLine = 100;

    // A name follows; "captions by hand" may be anybody's words, and so may what goes on as a sentence.
    static readonly Pattern Shape = new(
        @"^[-*~♪\[(\s]*([Cc]losed |CLOSED )?([Ss]ubtitl(es?|ed|ing)|[Cc]aption(s|ed|ing)?|SUBTITLE[SD]|CAPTION(S|ED|ING))( (and|&) \w+)?( (made|created|provided|MADE|CREATED|PROVIDED))?( by| BY|:)[: ]+([Tt]he |THE )?(\p{Lu}|www\.|https?:|@)[^?!,;]*$");

    public static bool IsMatch(string line) => line.Length <= LongestLine && Shape.IsMatch(line) && line.TrimEnd()[^1] != '.';
}
