using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Glued;

/// <summary>A transcript that was copied without its markup, so that names, times and words stand together without a space.</summary>
sealed class GluedFormat : ITranscriptFormat
{
    const int FewestTurns = 3;
    const double Score = 0.98;

    public string Name => "glued-stamps";

    public Detection Detect(Document document)
    {
        var turns = document.Source.Lines.SelectMany(GluedStamp.In).Take(FewestTurns).Count();
        return turns >= FewestTurns ? new(Score, ["names with times and words glued to them"]) : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var source = document.Source;
        var dialogue = new Dialogue(source, options);
        var paragraphs = new ParagraphWriter(source, dialogue);
        var hasBegun = false;
        foreach (var line in source.Lines.Where(l => !l.IsBlank))
        {
            paragraphs.End();
            var from = 0;
            foreach (var stamp in GluedStamp.In(line))
            {
                Add(new(line.Number, from, stamp.Name.Start - from));
                var written = source.TextOf(stamp.Name);
                paragraphs.End();
                paragraphs.Label(new(stamp.Name with { Length = stamp.End - stamp.Name.Start }, written, new(written), null, LabelCase.Title, LabelPlace.LineStart));
                (from, hasBegun) = (stamp.End, true);
            }
            Add(new(line.Number, from, line.Text.Length - from));
        }
        return dialogue.Build();

        void Add(SourceRange range)
        {
            if (hasBegun)
                paragraphs.Words(range);
            else if (range.Length > 0)
                paragraphs.Mark(range, Fate.Dropped, "text above the transcript");
        }
    }
}
