namespace Audio.Transcripts.Records.Hansard;

/// <summary>Debates of Westminster and parliaments like it, where a member's name is a paragraph above the speech and has no colon.</summary>
sealed class HansardFormat : ITranscriptFormat
{
    const int LongestName = 60;

    public string Name => "hansard";

    public Detection Detect(Document document)
    {
        int names = 0, places = 0, citations = 0;
        var source = document.Source;
        for (var i = 0; i < source.Lines.Length; i++)
        {
            if (source.Lines[i].IsBlank)
                continue;
            var range = source.Trim(source.WholeLine(i + 1));
            if (range.Length > 2 * LongestName || source.Line(i + 1).Text[range.End - 1] is '.' or '?')
                continue;
            var text = source.TextOf(range);
            citations += HansardReader.IsCitation(text) ? 1 : 0;
            if (MemberLine.Of(text) is not { } member || !HansardReader.IsAlone(source, i))
                continue;
            names++;
            places += member.Place is null ? 0 : 1;
        }
        return (names >= 2 && places > 0) || (names > 0 && citations > 0)
            ? new(0.97, [$"{names} names of members above what they say", $"{citations} references to the volume and column"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new HansardReader(document, options).Read();
}
