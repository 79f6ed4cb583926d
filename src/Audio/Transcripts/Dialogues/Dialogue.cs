using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// A conversation on its way to a draft. A reader takes the text apart into <see cref="Paragraphs"/> and accounts for what
/// it leaves out; <see cref="Build"/> finds out who each label means, gives the unlabelled paragraphs to somebody, takes
/// the notes out and makes turns, cues and chapters.
/// </summary>
sealed class Dialogue(SourceText source, ParserOptions options)
{
    /// <summary>In the order of the text. Their labels and headings are accounted for by <see cref="Build"/>.</summary>
    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>Names that bylines and biographies give, which may complete those of the labels.</summary>
    public List<string> People { get; } = [];

    public TranscriptDraft Draft { get; } = new(source);

    /// <summary>What the format does with a paragraph without a label, where the user does not say.</summary>
    public Unlabelled Unlabelled { get; init; } = Unlabelled.Continue;

    /// <summary>Whether labels may have been lost on the way here, as scrapers of radio pages lose them.</summary>
    public bool MayHaveLostLabels { get; init; }

    /// <summary>Whether somebody speaks who has no label before the first that has one; else that is left out.</summary>
    public bool OpensUnlabelled { get; init; } = true;

    public Roster? Roster { get; private set; }

    public TranscriptDraft Build()
    {
        foreach (var paragraph in Paragraphs)
        {
            if (paragraph.Label is { } label)
                Draft.Ledger.Add(label.Range, Fate.Structure, "speaker label");
        }
        if (!Paragraphs.Exists(p => p.Label is not null))
        {
            Paragraphs.ForEach(p => Drop(p, "nobody speaks it"));
            return Draft;
        }

        Roster = new([.. Paragraphs.Select(p => p.Label).OfType<Labels.Label>()]);
        foreach (var paragraph in Paragraphs.Where(p => p.Label is not null))
            paragraph.Speaker = Roster[paragraph.Label!];
        FullNames.Complete(Roster, People, Paragraphs.Where(MayIntroduce).Select(p => p.Text(source)));
        Attribute(Roster);

        foreach (var unspoken in Paragraphs.Where(p => p.IsUnlabelled && p.Speaker is null))
            Drop(unspoken, "summary");
        new ItemBuilder(Draft).Add(Paragraphs.Where(p => !p.IsUnlabelled || p.Speaker is not null));
        return Draft;
    }

    /// <summary>Leaves a paragraph out and says so where it may have been speech.</summary>
    public void Drop(Paragraph paragraph, string reason)
    {
        foreach (var range in paragraph.Ranges)
            Draft.Ledger.Add(range, Fate.Dropped, reason);
        if (!paragraph.IsCue)
        {
            Draft.Problems.Add(source.Problem(
                ProblemCode.DroppedLines, Severity.Info, paragraph.Line, 0, $"Left out: {reason}", "Write a label in front of it if it is spoken"));
        }
    }

    bool MayIntroduce(Paragraph paragraph) => paragraph.Ranges.Exists(r => Introduction.MayHold(source.SpanOf(r)));

    void Attribute(Roster roster)
    {
        switch (options.Unlabelled ?? Unlabelled)
        {
            case Unlabelled.Continue when MayHaveLostLabels:
                var lost = new LostLabels(source, Paragraphs, roster);
                lost.Infer();
                Draft.Problems.AddRange(lost.Problems);
                break;
            case Unlabelled.Continue:
                Continue();
                break;
            case Unlabelled.Narrator:
                Narrate(roster);
                break;
        }
    }

    // Whoever spoke last goes on; before the first label, whoever has it.
    void Continue()
    {
        var first = Paragraphs.FindIndex(p => p.IsLabelled);
        var last = OpensUnlabelled ? Paragraphs[first].Speaker : null;
        var inferred = true;
        for (var i = 0; i < Paragraphs.Count; i++)
        {
            if (Paragraphs[i] is { IsLabelled: false, IsUnlabelled: false })
                continue;
            // Who goes on is as sure as who began.
            inferred = Paragraphs[i].Inferred |= inferred && !Paragraphs[i].IsLabelled;
            last = Paragraphs[i].Speaker ??= last;
        }
    }

    void Narrate(Roster roster)
    {
        foreach (var paragraph in Paragraphs.Where(p => p.IsUnlabelled))
            paragraph.Speaker ??= roster.Narrator;
    }
}
