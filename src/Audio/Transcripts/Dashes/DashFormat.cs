using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Dashes;

/// <summary>Captions with a time at every line and a dash where the speaker changes. Nobody has a name, so two voices take turns.</summary>
sealed class DashFormat : ITranscriptFormat
{
    const int FewestTurns = 3;
    const double FewestStamped = 0.6, FewestTurnsOfLines = 0.1, Score = 0.97;

    static readonly string[] Names = ["Speaker 1", "Speaker 2"];

    public string Name => "dash-turns";

    public Detection Detect(Document document)
    {
        int lines = 0, stamped = 0, turns = 0;
        foreach (var line in document.Source.Lines)
        {
            if (line.IsBlank)
                continue;
            lines++;
            if (DashLine.Of(line) is not { } dash)
                continue;
            stamped++;
            turns += dash.IsTurn ? 1 : 0;
        }
        return turns >= FewestTurns && stamped >= lines * FewestStamped && turns >= stamped * FewestTurnsOfLines
            ? new(Score, [$"{turns} dashes behind times"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var source = document.Source;
        var dialogue = new Dialogue(source, options);
        var paragraphs = new ParagraphWriter(source, dialogue);
        var turns = 0;
        var hasBegun = false;
        foreach (var line in source.Lines.Where(l => !l.IsBlank))
        {
            if (DashLine.Of(line) is not { } dash)
            {
                if (hasBegun)
                    paragraphs.Words(source.WholeLine(line.Number));
                else
                    ReadFront(source, line, paragraphs, dialogue.Draft);
                continue;
            }
            var mark = new SourceRange(line.Number, 0, dash.Words);
            if (dash.IsTurn || !hasBegun)
            {
                paragraphs.End();
                var name = Names[turns++ % Names.Length];
                paragraphs.Label(new(mark, name, new(name), null, LabelCase.Title, LabelPlace.LineStart));
            }
            else
            {
                paragraphs.Mark(mark, Fate.Structure, "time");
            }
            hasBegun = true;
            paragraphs.Words(new(line.Number, dash.Words, line.Text.Length - dash.Words));
        }
        if (turns > 1)
        {
            dialogue.Draft.Problems.Add(source.Problem(ProblemCode.UnnamedSpeakers, Severity.Warning, 0, 0,
                "Dashes mark that the speaker changes, and not who speaks; two voices take turns", "Write the names in front of the words if there are more than two, or one of them speaks twice"));
        }
        return dialogue.Build();
    }

    // The first line that is no word of the site by itself.
    static void ReadFront(SourceText source, SourceLine line, ParagraphWriter paragraphs, TranscriptDraft draft)
    {
        var text = PlainText.Of(line.Text);
        draft.Date ??= DateStamp.Parse(text)?.Date;
        var isTitle = draft.Title is null && text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsLetter);
        draft.Title = isTitle ? text : draft.Title;
        paragraphs.Mark(source.WholeLine(line.Number), isTitle ? Fate.Structure : Fate.Dropped, isTitle ? "title" : "text above the transcript");
    }
}
