namespace Audio.Transcripts.Captions;

/// <summary>The lines in which whoever made the captions signs them, and whoever hands them out asks for something: <c>Subtitles by Jo Doe</c>.</summary>
static class CaptionCredit
{
    const int LongestLine = 100;

    // A name follows; "captions by hand" may be anybody's words, and so may what goes on as a sentence.
    static readonly Pattern Shape = new(
        @"^[-*~♪\[(\s]*([Cc]losed |CLOSED )?([Ss]ubtitl(es?|ed|ing)|[Cc]aption(s|ed|ing)?|SUBTITLE[SD]|CAPTION(S|ED|ING))( (and|&) \w+)?( (made|created|provided|MADE|CREATED|PROVIDED))?( by| BY|:)[: ]+([Tt]he |THE )?(\p{Lu}|www\.|https?:|@)[^?!,;]*$");

    // "Sync and corrections by n17t01", "www.addic7ed.com", "to remove all ads from www.OpenSubtitles.org"
    static readonly Pattern Site = new(
        @"^[-*~♪\[(\s]*(((re)?sync(hroni[sz]ed)?|corrections?|corrected|ripped|encoded|translat(ed|ion)|transcript|transcribed|edited)( ?(,|&|and) ?\w+){0,2}( by|:) \S{2,40}( \S{2,40})?"
        + @"|(https?://)?(www\.)?[\w-]+(\.[\w-]+)*\.(com|org|net|tv|info|example|co|io|me)(/\S*)?"
        + @"|support us and become (a )?vip member|to remove all ads from .{4,60}|advertise your product or brand here|.{0,30}opensubtitles\.org.{0,30})[\])♪~*\s]*$", ignoreCase: true);

    public static bool IsMatch(string line) => line.Length <= LongestLine && (Shape.IsMatch(line) && line.TrimEnd()[^1] != '.' || Site.IsMatch(line));
}
