namespace Audio.Episodes.Captions;

/// <summary>Writes captions as SubRip, which has no speakers: a speaker's first cue starts with the name.</summary>
public static class Srt
{
    const int MaxLineLength = 32;

    /// <summary>Writes UTF-8 without a byte order mark: at most two lines of 32 characters a cue, split at sense.</summary>
    /// <param name="output">Stays open.</param>
    /// <param name="captions">In the order of time.</param>
    public static void Write(Stream output, IEnumerable<Caption> captions)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        var number = 0;
        string? last = null;
        foreach (var caption in captions)
        {
            var label = caption.Speaker is null || caption.Speaker == last ? "" : LabelOf(caption.Speaker);
            foreach (var cue in CueSplitter.Split(caption, MaxLineLength, label))
            {
                last = caption.Speaker;
                writer.WriteLine(++number);
                writer.WriteLine(cue.Times(','));
                foreach (var line in cue.Lines)
                    writer.WriteLine(line);
                writer.WriteLine();
            }
        }
    }

    /// <summary>What stands before a speaker's first words; shortened where it is longer than a line.</summary>
    internal static string LabelOf(string speaker) => CueSplitter.Fit(Cue.OneLine(speaker) + ":", MaxLineLength);
}
