using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Separated;

/// <summary>
/// A conversation whose names are parted from the words by a dash or a tab: the same few names open most lines, or capitals
/// with brackets behind them do, as in parliaments.
/// </summary>
sealed class SeparatedFormat : ITranscriptFormat
{
    const int FewestTurns = 3, FewestPeople = 2;
    const double FewestOfLines = 0.4, FewestAlternating = 0.1, Score = 0.96, FewTurnsScore = 0.9;

    public string Name => "separated";

    public Detection Detect(Document document)
    {
        var index = new SeparatedIndex(document.Source);
        return index.People < (index.Asides < FewestTurns ? FewestPeople : 1) || index.Turns.Count < FewestTurns || (index.Asides < FewestTurns && !OpenEnough(index)) || index.Turns.Values.Count(t => t.Sign == ':') * 2 > index.Turns.Count
            ? Detection.None
            : new(index.Turns.Count > FewestTurns ? Score : FewTurnsScore, [$"{index.Turns.Count} lines open with names that come back, and a dash or a tab"]);
    }

    // Who asks and who answers at length.
    static bool OpenEnough(SeparatedIndex index) => index.Share() is var share && (share >= FewestOfLines || (share >= FewestAlternating && index.AreNamed && index.Alternate()));

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var (source, index) = (document.Source, new SeparatedIndex(document.Source));
        var dialogue = new Dialogue(source, options);
        var paragraphs = new ParagraphWriter(source, dialogue);
        var first = index.Turns.Keys.DefaultIfEmpty(int.MaxValue).Min();
        var title = ReadFront(source, paragraphs, dialogue.Draft, first);
        foreach (var line in source.Lines.Where(l => l.Number >= first || (first == int.MaxValue && l.Number != title)))
        {
            if (line.IsBlank)
            {
                paragraphs.End();
            }
            else if (index.TurnOf(line) is { } turn)
            {
                var written = source.TextOf(turn.Name);
                var letterCase = turn.IsCapitals(source) ? LabelCase.Capitals : LabelCase.Title;
                paragraphs.End();
                paragraphs.Label(new(turn.Name with { Length = turn.End - turn.Name.Start }, written, new(written), null, letterCase, LabelPlace.LineStart));
                paragraphs.Words(new(line.Number, turn.End, line.Text.Length - turn.End));
            }
            else if (line.Text.AsSpan().Trim() is ['(', .., ')'] or ['[', .., ']'])
            {
                paragraphs.Cue(source.Trim(source.WholeLine(line.Number)));
            }
            else
            {
                paragraphs.Words(source.WholeLine(line.Number));
            }
        }
        return dialogue.Build();
    }

    // What stands above the first name: a title, a date, the page.
    static int ReadFront(SourceText source, ParagraphWriter paragraphs, TranscriptDraft draft, int first)
    {
        if (first == int.MaxValue)
            return 0;
        var above = source.Lines.Take(first - 1).Where(l => !l.IsBlank).ToList();
        foreach (var line in above)
        {
            draft.Date ??= DateStamp.Parse(PlainText.Of(line.Text))?.Date;
            paragraphs.Mark(source.WholeLine(line.Number), Fate.Dropped, "text above the transcript");
        }
        // A title is often there twice, and is no sentence; a menu is before it.
        var title = above.FindIndex(l => above.Exists(o => o.Number != l.Number && o.Text.StartsWith(l.Text, StringComparison.Ordinal)));
        title = title < 0 ? above.FindIndex(l => l.Text.AsSpan().TrimEnd() is [.., not ('.' or ':')] && DateStamp.Parse(PlainText.Of(l.Text)) is null) : title;
        if (title < 0)
            return 0;
        var range = source.Trim(source.WholeLine(above[title].Number));
        draft.Title = PlainText.Of(source.TextOf(range));
        paragraphs.Mark(range, Fate.Structure, "title");
        return range.Line;
    }
}
