namespace Audio.Transcripts.Dialogues;

/// <summary>Reads a conversation whose turns open with a name and a colon, in a page or by itself.</summary>
sealed class LabelledReader
{
    readonly Layout _layout;
    readonly Dialogue _dialogue;
    readonly int _start;

    public LabelledReader(Document document, ParserOptions options)
    {
        _layout = document.Layout;
        _dialogue = new(document.Source, options) { MayHaveLostLabels = true };
        _start = Start(_layout);
    }

    public TranscriptDraft Read()
    {
        var draft = _dialogue.Draft;
        foreach (var (range, reason) in _layout.Page.Dropped)
            draft.Ledger.Add(range, Fate.Dropped, reason);
        foreach (var colon in _layout.LostLabels)
            draft.Ledger.Add(colon, Fate.Structure, "lost label");
        if (_layout.Title is { } title)
        {
            draft.Title = draft.Source.TextOf(title).TrimStart('#', ' ');
            draft.Ledger.Add(title, Fate.Structure, "title");
        }
        draft.Date = _layout.Page.Date;

        foreach (var paragraph in _layout.Paragraphs)
        {
            if (OutsideTheTranscript(paragraph) is { } reason)
                _dialogue.Drop(paragraph, reason);
            else
                _dialogue.Paragraphs.Add(paragraph);
        }
        _dialogue.People.AddRange(_layout.Page.People);
        _dialogue.Build();
        if (_dialogue.Roster is { } roster)
            draft.Problems.AddRange(LabelProblems.Of(draft.Source, _layout, roster));
        return draft;
    }

    // The last heading or notice above the first label.
    static int Start(Layout layout) =>
        layout.Labels.Accepted is [var first, ..]
            ? layout.Page.NoticeRanges.Select(n => n.Line).Append(layout.Page.TranscriptHeading).Where(l => l < first.Range.Line).DefaultIfEmpty().Max()
            : 0;

    // An article may stand above the transcript and links below it; neither has labels.
    string? OutsideTheTranscript(Paragraph paragraph)
    {
        var labels = _layout.Labels.Accepted;
        var page = _layout.Page;
        if (paragraph.Line < _start)
            return "text above the transcript";
        return paragraph.IsUnlabelled && paragraph.Ranges.Exists(page.IsBehindEnd) && labels is [.., var last] && !page.IsBehindEnd(last.Range)
            ? "text below the transcript"
            : null;
    }
}
