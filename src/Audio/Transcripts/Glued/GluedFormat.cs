using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Glued;

/// <summary>A transcript that was copied without its markup, so that names, times and words stand together without a space or a sign.</summary>
sealed class GluedFormat : ITranscriptFormat
{
    const int FewestTurns = 3;
    const double Score = 0.98;

    public string Name => "glued-stamps";

    public Detection Detect(Document document)
    {
        var turns = document.Source.Lines.SelectMany(GluedStamp.In).Take(FewestTurns).Count();
        if (turns >= FewestTurns)
            return new(Score, ["names with times and words glued to them"]);
        var flattened = FlattenedStamps.Of(document.Source).Length;
        return flattened > 0 ? new(Score, [$"{flattened} times with names and words behind them"]) : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var source = document.Source;
        var dialogue = new Dialogue(source, options);
        var paragraphs = new ParagraphWriter(source, dialogue);
        var flattened = FlattenedStamps.Of(source).ToLookup(s => s.Name.Line);
        var hasBegun = false;
        foreach (var line in source.Lines.Where(l => !l.IsBlank))
        {
            paragraphs.End();
            var from = 0;
            var isSound = false;
            foreach (var stamp in flattened.Count > 0 ? flattened[line.Number] : GluedStamp.In(line))
            {
                Add(new(line.Number, from, stamp.Start - from), isSound);
                (from, hasBegun) = (stamp.End, true);
                isSound = IsSound(line.Text.AsSpan(from).TrimStart());
                if (isSound)
                {
                    paragraphs.Mark(new(line.Number, stamp.Start, stamp.End - stamp.Start), Fate.Structure, "label of a sound");
                    continue;
                }
                var written = source.TextOf(stamp.Name);
                paragraphs.End();
                paragraphs.Label(new(new(line.Number, stamp.Start, stamp.End - stamp.Start), written, new(written), null, LabelCase.Title, LabelPlace.LineStart));
            }
            Add(new(line.Number, from, line.Text.Length - from), isSound);
        }
        return dialogue.Build();

        void Add(SourceRange range, bool isSound)
        {
            range = source.Trim(range);
            if (isSound && source.SpanOf(range) is [.., ']'])
                paragraphs.Cue(range);
            else if (hasBegun)
                paragraphs.Words(range);
            else if (range.Length > 0)
                paragraphs.Mark(range, Fate.Dropped, "text above the transcript");
        }
    }

    // "2:04 Music [A calm tune] 2:09": nothing but brackets up to the next time.
    static bool IsSound(ReadOnlySpan<char> words) =>
        words is ['[', ..] && words.IndexOf(']') is > 0 and var close && words[(close + 1)..].TrimStart() is [] or [>= '0' and <= '9', ..];
}
