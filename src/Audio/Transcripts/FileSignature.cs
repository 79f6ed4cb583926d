namespace Audio.Transcripts;

/// <summary>Files that people take for text and that no reader of text can read, by how their bytes begin.</summary>
static class FileSignature
{
    static readonly (byte[] Start, string What, string Hint)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF file", "Copy its text into a text file, or export it as text, and check that the lines are in order"),
        (@"{\rtf"u8.ToArray(), "a file in Rich Text Format", "Open it in a word processor and save it as plain text in UTF-8"),
        ("PK\u0003\u0004"u8.ToArray(), "a word processor's document or an archive", "Open it and save the transcript as plain text in UTF-8"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a document of an old word processor", "Open it and save the transcript as plain text in UTF-8"),
        ("ID3"u8.ToArray(), Recording, Transcribe),
        ([0xFF, 0xFB], Recording, Transcribe),
        ("RIFF"u8.ToArray(), Recording, Transcribe),
        ("OggS"u8.ToArray(), Recording, Transcribe),
        ("fLaC"u8.ToArray(), Recording, Transcribe),
    ];

    const string Recording = "a recording", Transcribe = "Have it transcribed first; what a speech-to-text service writes is read in JSON, WebVTT or SRT";

    /// <returns>What it is and what to do; null where it may be text.</returns>
    public static (string What, string Hint)? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, what, hint) in Known)
        {
            if (bytes.StartsWith(start))
                return (what, hint);
        }
        return null;
    }
}
