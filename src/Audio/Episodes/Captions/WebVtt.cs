namespace Audio.Episodes.Captions;

/// <summary>Writes captions as WebVTT (w3.org/TR/webvtt1), the speaker in a voice tag on every cue, as podcast players want it.</summary>
public static class WebVtt
{
    const int MaxLineLength = 65;

    /// <summary>Writes UTF-8 without a byte order mark: at most two lines of 65 characters a cue, split at sense.</summary>
    /// <param name="output">Stays open.</param>
    /// <param name="captions">In the order of time.</param>
    public static void Write(Stream output, IEnumerable<Caption> captions)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("WEBVTT");
        foreach (var caption in captions)
        {
            if (caption.Note is { } note)
            {
                writer.WriteLine();
                // An arrow would end the note.
                writer.WriteLine($"NOTE {Cue.OneLine(note).Replace("-->", "→", StringComparison.Ordinal)}");
            }
            var voice = caption.Speaker is null ? "" : $"<v {Escape(Cue.OneLine(caption.Speaker))}>";
            foreach (var cue in CueSplitter.Split(caption, MaxLineLength))
            {
                writer.WriteLine();
                writer.WriteLine(cue.Times('.'));
                writer.WriteLine(voice + Escape(string.Join('\n', cue.Lines)));
            }
        }
    }

    // Escaping ">" also keeps an arrow in the text from being taken for a time.
    static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
