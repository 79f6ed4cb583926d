using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Dialogues;

/// <summary>Makes the paragraphs of a dialogue for a reader that goes down the text line by line.</summary>
sealed class ParagraphWriter(SourceText source, Dialogue dialogue)
{
    Paragraph? _open;

    /// <summary>Whether words would go on in a paragraph that has some.</summary>
    public bool IsOpen => _open is { Ranges.Count: > 0 };

    /// <summary>Somebody takes over; the words follow, on the same line or below it.</summary>
    public void Label(Label label) => Open(new() { Line = label.Range.Line, Label = label });

    /// <summary>Words of the open paragraph, or of a new one without a label.</summary>
    /// <param name="isNarrated">Whether a new one belongs to the narrator.</param>
    public void Words(SourceRange range, bool isNarrated = false)
    {
        range = source.Trim(range);
        if (range.Length > 0)
            (_open ?? Open(new() { Line = range.Line, IsNarrated = isNarrated })).Ranges.Add(range);
    }

    /// <summary>Ends the open paragraph, unless a label still waits for its words.</summary>
    public void End()
    {
        if (IsOpen)
            _open = null;
    }

    /// <summary>A note that belongs to nobody.</summary>
    public void Cue(params IEnumerable<SourceRange> ranges) => Add(new() { Line = ranges.First().Line, IsCue = true }, ranges);

    /// <summary>A heading that opens a chapter.</summary>
    /// <param name="isAnnounced">Whether the narrator reads the first of the ranges out.</param>
    public void Heading(string title, bool isAnnounced, params IEnumerable<SourceRange> ranges) =>
        Add(new() { Line = ranges.First().Line, Heading = title, IsAnnounced = isAnnounced }, ranges);

    /// <summary>Takes down what is neither said nor heard.</summary>
    public void Mark(SourceRange range, Fate fate, string reason)
    {
        if (fate != Fate.Dropped)
            dialogue.Draft.Ledger.Add(range, fate, reason);
        else if (!dialogue.Omit(range, reason))
            _open = null;
    }

    /// <summary>Leaves out what may have been speech, and says so.</summary>
    public void Drop(SourceRange range, string reason)
    {
        range = source.Trim(range);
        if (range.Length > 0)
            dialogue.Drop(new() { Line = range.Line, Ranges = { range } }, reason);
    }

    Paragraph Open(Paragraph paragraph)
    {
        dialogue.Paragraphs.Add(paragraph);
        return _open = paragraph;
    }

    void Add(Paragraph paragraph, IEnumerable<SourceRange> ranges)
    {
        paragraph.Ranges.AddRange(ranges);
        dialogue.Paragraphs.Add(paragraph);
        _open = null;
    }
}
