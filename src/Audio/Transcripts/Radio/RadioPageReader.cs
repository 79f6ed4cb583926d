using Audio.Transcripts.Names;

namespace Audio.Transcripts.Radio;

/// <summary>Reads one radio page.</summary>
sealed class RadioPageReader
{
    readonly SourceText _source;
    readonly Layout _layout;
    readonly TranscriptDraft _draft;
    readonly int _start;

    public RadioPageReader(SourceText source)
    {
        _source = source;
        _layout = new(source);
        _draft = new(source);
        _start = Start(_layout);
    }

    public TranscriptDraft Read()
    {
        var ledger = _draft.Ledger;
        foreach (var (range, reason) in _layout.Page.Dropped)
            ledger.Add(range, Fate.Dropped, reason);
        foreach (var label in _layout.Labels.Accepted)
            ledger.Add(label.Range, Fate.Structure, "speaker label");
        foreach (var colon in _layout.LostLabels)
            ledger.Add(colon, Fate.Structure, "lost label");
        if (_layout.Title is { } title)
        {
            _draft.Title = _source.TextOf(title);
            ledger.Add(title, Fate.Structure, "title");
        }
        _draft.Date = _layout.Page.Date;

        var paragraphs = WithoutText(OutsideTheTranscript);
        if (paragraphs.Exists(p => p.Label is not null))
            Attribute(paragraphs);
        else
            paragraphs.ForEach(p => Drop(p, "nobody speaks it"));
        return _draft;
    }

    void Attribute(List<Paragraph> paragraphs)
    {
        var roster = new Roster([.. paragraphs.Select(p => p.Label).OfType<Labels.Label>()]);
        foreach (var paragraph in paragraphs.Where(p => p.Label is not null))
            paragraph.Speaker = roster[paragraph.Label!];

        FullNames.Complete(roster, _layout.Page.People, paragraphs.Select(p => p.Text(_source)));
        var lost = new LostLabels(_source, paragraphs, roster);
        lost.Infer();

        foreach (var summary in paragraphs.Where(p => p.Speaker is null && !p.IsCue))
            Drop(summary, "summary");
        new ItemBuilder(_draft).Add(paragraphs.Where(p => p.IsCue || p.Speaker is not null));

        _draft.Problems.AddRange(lost.Problems);
        _draft.Problems.AddRange(LabelProblems.Of(_source, _layout, roster));
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

    List<Paragraph> WithoutText(Func<Paragraph, string?> reasonToDrop)
    {
        var kept = new List<Paragraph>();
        foreach (var paragraph in _layout.Paragraphs)
        {
            if (reasonToDrop(paragraph) is { } reason)
                Drop(paragraph, reason);
            else
                kept.Add(paragraph);
        }
        return kept;
    }

    void Drop(Paragraph paragraph, string reason)
    {
        foreach (var range in paragraph.Ranges)
            _draft.Ledger.Add(range, Fate.Dropped, reason);
        if (!paragraph.IsCue)
        {
            _draft.Problems.Add(_source.Problem(
                ProblemCode.DroppedLines, Severity.Info, paragraph.Line, 0, $"Left out: {reason}", "Write a label in front of it if it is spoken"));
        }
    }
}
