namespace Audio.Transcripts;

/// <summary>What a reader hands on: turns as ranges of the source, so that text can be neither lost nor invented on the way.</summary>
sealed class TranscriptDraft(SourceText source)
{
    public SourceText Source { get; } = source;

    public string? Title { get; set; }

    public DateOnly? Date { get; set; }

    /// <summary>A BCP 47 tag where the source gives its language; null leaves it to a guess.</summary>
    public string? Language { get; set; }

    /// <summary>Whether everything stands in capitals, or in small letters, and so has to be brought into mixed case for speech.</summary>
    public bool IsOneCase { get; set; }

    public List<Speaker> Speakers { get; } = [];

    public List<DraftItem> Items { get; } = [];

    public LedgerBuilder Ledger { get; } = new(source);

    public List<Problem> Problems { get; } = [];

    /// <summary>All that is spoken, in order.</summary>
    public List<SourceRange> Spoken()
    {
        var spoken = new List<SourceRange>(Items.Count);
        foreach (var item in Items)
        {
            foreach (var span in (item as DraftTurn)?.Spans ?? [])
                spoken.Add(span.Range);
        }
        return spoken;
    }
}

abstract record DraftItem(int Line);

sealed record DraftCue(string Description, int Line) : DraftItem(Line);

/// <param name="Heading">Where the source has it, and so is announced; null for an inferred chapter.</param>
sealed record DraftChapter(string Title, SourceRange? Heading, int Line) : DraftItem(Line)
{
    /// <summary>Whether it begins before the first one of the source, and is called as the language calls that.</summary>
    public bool IsOpening { get; init; }

    /// <summary>A page about it; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>A picture for it: its path from the transcript's folder; null for none.</summary>
    public string? Picture { get; init; }
}

sealed record DraftTurn(string SpeakerId, int Line) : DraftItem(Line)
{
    public bool Inferred { get; init; }

    /// <summary>What is said, in order; spans of one paragraph are joined with a space.</summary>
    public List<DraftSpan> Spans { get; } = new(1);

    /// <summary>Adds the spans that make up a paragraph.</summary>
    public void AddParagraph(params ReadOnlySpan<DraftSpan> spans)
    {
        var opening = Spans.Count;
        foreach (var span in spans)
            Spans.Add(span with { StartsParagraph = Spans.Count == opening });
    }

    /// <summary>The spans, a paragraph each.</summary>
    public IEnumerable<List<DraftSpan>> Paragraphs()
    {
        for (int first = 0, next; first < Spans.Count; first = next)
        {
            next = first + 1;
            while (next < Spans.Count && !Spans[next].StartsParagraph)
                next++;
            yield return Spans[first..next];
        }
    }
}

/// <summary>Spoken text, by somebody other than the turn's speaker where <paramref name="SpeakerId"/> says so (a voiced quotation).</summary>
readonly record struct DraftSpan(SourceRange Range, string? SpeakerId = null, bool StartsParagraph = false);
