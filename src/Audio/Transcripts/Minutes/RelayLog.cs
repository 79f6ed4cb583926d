using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Minutes;

/// <summary>The log of a meeting's chat room into which a robot writes what is said: <c>&lt;Transcriber&gt; Ana_Brandt: Hello.</c> What people typed is left out.</summary>
sealed class RelayLog(SourceText source, ParserOptions options)
{
    const int FewestTurns = 3, LongestName = 60;

    static readonly Pattern Robot = new(@"^[\[(]?[0-9T:.+Z /-]{0,35}[\])]?\s*<(transcriber|transcription|transcript|captioner|captions?|captionbot)(bot)?>\s", ignoreCase: true);

    /// <summary>Whether a robot relays enough of what is said.</summary>
    public static bool IsLog(SourceText source)
    {
        var turns = 0;
        foreach (var line in source.Lines)
        {
            turns += line.Text.Contains('<', StringComparison.Ordinal) && LabelAt(line) is not null ? 1 : 0;
            if (turns >= FewestTurns)
                return true;
        }
        return false;
    }

    public TranscriptDraft Read()
    {
        var dialogue = new Dialogue(source, options);
        var paragraphs = new ParagraphWriter(source, dialogue);
        foreach (var line in source.Lines.Where(l => !l.IsBlank))
        {
            if (LabelAt(line) is not { } label)
            {
                paragraphs.Mark(source.WholeLine(line.Number), Fate.Dropped, "typed, not said");
                continue;
            }
            paragraphs.End();
            paragraphs.Mark(new(line.Number, 0, label.Range.Start), Fate.Structure, "time and robot");
            paragraphs.Label(label);
            paragraphs.Words(new(line.Number, label.Range.End, line.Text.Length - label.Range.End));
        }
        return dialogue.Build();
    }

    static Label? LabelAt(SourceLine line)
    {
        if (Robot.EnumerateMatches(line.Text) is var matches && !matches.MoveNext())
            return null;
        var start = matches.Current.Length;
        var colon = line.Text.IndexOf(": ", start, Math.Min(LongestName, line.Text.Length - start), StringComparison.Ordinal);
        if (colon < 0)
            return null;
        var written = line.Text[start..colon].Trim();
        return written.Length > 0 && char.IsUpper(written[0]) && !written.Contains(' ', StringComparison.Ordinal) && written is not ("Meeting" or "Topic" or "Scribe" or "Chair")
            ? new(new(line.Number, start, colon + 1 - start), written, new(written.Replace('_', ' ')), null, LabelCase.Title, LabelPlace.LineStart)
            : null;
    }
}
