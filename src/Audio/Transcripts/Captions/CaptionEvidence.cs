namespace Audio.Transcripts.Captions;

/// <summary>Whether a text is captions with times, and of which kind.</summary>
static class CaptionEvidence
{
    // The signature is the first thing in a file, or stands below what a person wrote over it.
    const int SignatureLines = 5;

    // Every caption has a line of times, and few have more than a few lines of words.
    const int MostLinesPerTiming = 12;

    public static Detection Of(Document document, bool isWebVtt)
    {
        int lines = 0, timings = 0;
        var isSigned = false;
        foreach (var line in document.Source.Lines)
        {
            if (line.IsBlank)
                continue;
            if (lines++ < SignatureLines && CueLines.IsSignature(line.Text))
                isSigned = true;
            if (TimingLine.Parse(line.Text) is not null)
                timings++;
        }
        if (timings == 0 || timings * MostLinesPerTiming < lines)
            return Detection.None;
        var isVtt = isSigned || document.Source.Name.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);
        return isVtt != isWebVtt ? Detection.None
            : new(isSigned ? 1 : 0.98, [isSigned ? "the signature WEBVTT" : "no signature", $"{timings} lines of times"]);
    }
}
