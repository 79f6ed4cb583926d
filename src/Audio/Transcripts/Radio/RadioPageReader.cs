using Audio.Transcripts.Names;

namespace Audio.Transcripts.Radio;

/// <summary>Reads one radio page.</summary>
sealed class RadioPageReader(SourceText source)
{
    readonly Layout _layout = new(source);
    readonly TranscriptDraft _draft = new(source);

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
            _draft.Title = source.TextOf(title);
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

        FullNames.Complete(roster, _layout.Page.People, paragraphs.Select(p => p.Text(source)));
        var lost = new LostLabels(source, paragraphs, roster);
        lost.Infer();

        foreach (var summary in paragraphs.Where(p => p.Speaker is null && !p.IsCue))
            Drop(summary, "summary");
        new ItemBuilder(_draft).Add(paragraphs.Where(p => p.IsCue || p.Speaker is not null));

        _draft.Problems.AddRange(lost.Problems);
        _draft.Problems.AddRange(LabelProblems.Of(source, _layout, roster));
    }

    // An article may stand above the transcript and links below it; neither has labels.
    string? OutsideTheTranscript(Paragraph paragraph)
    {
        var labels = _layout.Labels.Accepted;
        var page = _layout.Page;
        if (paragraph.Line < page.TranscriptHeading && labels is [var first, ..] && first.Range.Line > page.TranscriptHeading)
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
            _draft.Problems.Add(source.Problem(
                ProblemCode.DroppedLines, Severity.Info, paragraph.Line, 0, $"Left out: {reason}", "Write a label in front of it if it is spoken"));
        }
    }
}
