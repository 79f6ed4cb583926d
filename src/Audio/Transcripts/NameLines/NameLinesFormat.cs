using Audio.Transcripts.Captions;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.NameLines;

/// <summary>A name alone on a line, with or without a time, and below it what that person says, as Otter and Teams write it and told programmes print it.</summary>
sealed class NameLinesFormat : ITranscriptFormat
{
    const int FewestTurns = 4, FewestInCapitals = 6, FewestMarked = 3;

    public string Name => "name-lines";

    public Detection Detect(Document document)
    {
        // Captions may have names above their words, too.
        if (document.Source.Lines.Any(l => TimingLine.HasArrow(l.Text) && TimingLine.Parse(l.Text) is not null))
            return Detection.None;
        var index = new NameLinesIndex(document.Source, document.Options.Speakers);
        if (index is { Turns: 0, StampedPeople: < 2, IsShortScript: false })
            return Detection.None;
        // A short piece in which somebody is heard but once has the stamps to say so.
        var isShort = index.StampedPeople > 1 && (index.Turns > 1 || (index.Style == NameLineStyle.StampBehind && (index.AreAllFullNames || (index.StampedPeople > 2 && index.OpensRecording))));
        var isSure = isShort || index.MarkedTurns >= FewestMarked || (index.Turns >= FewestTurns && (index.IsStamped || (index.People > 1 && (index.HasFullNames || index.Style == NameLineStyle.Parentheses))));
        // What has a colon is as good a label for any conversation.
        var score = index.Style == NameLineStyle.Colon ? 0.5 : isSure ? 0.96 : index.IsStamped ? 0.8 : index.IsShortScript ? 0.9
            // A script, if not a play; prose has seldom such headings.
            : index is { AreCapitals: true, People: > 1 } && index.Turns >= (index.StandAbove ? FewestTurns : FewestInCapitals) ? 0.81 : index.Turns >= FewestTurns && index.People > 1 ? 0.75 : 0.3;
        return new(score, [index.IsShortScript ? "a name above each paragraph" : $"{index.Turns} turns below names that come back"]);
    }

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var source = document.Source;
        var index = new NameLinesIndex(source, options.Speakers);
        var draft = new TurnsReader(source, index.Read(), options).Read();
        foreach (var name in index.OneOffs)
        {
            draft.Problems.Add(source.Problem(ProblemCode.OneOffSpeaker, Severity.Warning, name.Line, name.Start + 1,
                $"'{source.TextOf(name)}' speaks once, and nothing else says that it is a name", "Check that it is somebody's name"));
        }
        return draft;
    }
}
