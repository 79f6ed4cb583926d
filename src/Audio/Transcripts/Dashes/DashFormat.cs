using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Dashes;

/// <summary>Captions with a dash where the speaker changes, with a time at every line or without. Nobody has a name, so two voices take turns.</summary>
sealed class DashFormat : ITranscriptFormat
{
    const int FewestTurns = 3, FewestUntimed = 4;
    // A list has no questions.
    const double FewestDashed = 0.7, FewestQuestions = 0.2, UntimedScore = 0.96;
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
            : DetectUntimed(FlattenedDashes.Of(document.Source));
    }

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var isTimed = document.Source.Lines.Any(l => DashLine.Of(l) is not null);
        var source = isTimed ? document.Source : FlattenedDashes.Of(document.Source);
        var dialogue = new Dialogue(source, options);
        var paragraphs = new ParagraphWriter(source, dialogue);
        var turns = 0;
        var hasBegun = false;
        foreach (var line in source.Lines.Where(l => !l.IsBlank))
        {
            if ((isTimed ? DashLine.Of(line) : DashLine.Untimed(line.Text)) is not { } dash)
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

    static Detection DetectUntimed(SourceText source)
    {
        int lines = 0, turns = 0, questions = 0;
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            var isTurn = DashLine.Untimed(line.Text) is not null;
            // "—A los doce —dijo Carmen—, con mi abuelo." is told.
            if (isTurn && line.Text.AsSpan().TrimStart() is ['—', not ' ', .. var words] && words.Contains(" —", StringComparison.Ordinal))
                return Detection.None;
            turns += isTurn ? 1 : 0;
            questions += isTurn && line.Text.AsSpan().TrimEnd() is [.., '?'] ? 1 : 0;
            lines += turns > 0 ? 1 : 0;
        }
        return turns >= FewestUntimed && turns >= lines * FewestDashed && questions >= turns * FewestQuestions
            ? new(UntimedScore, [$"{turns} dashes, {questions} of them before questions"])
            : Detection.None;
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
