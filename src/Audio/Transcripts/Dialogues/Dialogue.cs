using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// A conversation on its way to a draft. A reader takes the text apart into <see cref="Paragraphs"/> and accounts for what
/// it leaves out; <see cref="Build"/> finds out who each label means, gives the unlabelled paragraphs to somebody, takes
/// the notes out and makes turns, cues and chapters.
/// </summary>
sealed class Dialogue(SourceText source, ParserOptions options)
{
    const int LongestExtract = 120, ExtractWords = 6, FewestSections = 2;

    /// <summary>In the order of the text. Their labels and headings are accounted for by <see cref="Build"/>.</summary>
    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>Names that bylines and biographies give, which may complete those of the labels.</summary>
    public List<string> People { get; } = [];

    public TranscriptDraft Draft { get; } = new(source);

    /// <summary>The offices that the page gives people apart from their labels, by <see cref="PersonName.KeyText"/>.</summary>
    public Dictionary<string, string> RolesByName { get; } = [];

    /// <summary>What the format does with a paragraph without a label, where the user does not say.</summary>
    public Unlabelled Unlabelled { get; init; } = Unlabelled.Continue;

    /// <summary>Whether labels may have been lost on the way here, as scrapers of radio pages lose them.</summary>
    public bool MayHaveLostLabels { get; init; }

    /// <summary>Whether the host tells what stands between the turns, where the user does not say who does.</summary>
    public bool HostNarrates { get; init; }

    /// <summary>Whether somebody speaks who has no label before the first that has one; else that is left out.</summary>
    public bool OpensUnlabelled { get; init; } = true;

    /// <summary>Whether every label is all of a name: in a screenplay MAN is not short for OLD MAN.</summary>
    public bool LabelsAreWhole { get; init; }

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
            DropAll("nobody speaks it");
            return Draft;
        }

        var labels = Paragraphs.Select(p => p.Label).OfType<Labels.Label>().ToList();
        Roster = new(labels, SpeakerSetting.Join([.. options.Speakers, .. RolesDeclared.TakeFrom(Paragraphs, Draft)]), LabelsAreWhole);
        foreach (var paragraph in Paragraphs.Where(p => p.Label is not null))
            paragraph.Speaker = Roster[paragraph.Label!];
        FullNames.Complete(
            Roster, options.Intro is { } intro ? [intro, .. People] : People, Paragraphs.Where(MayIntroduce).Select(p => (p.Speaker, p.Text(source))),
            Opening().Select(p => p.Text(source)).Prepend(Draft.Title ?? ""));
        Draft.Problems.AddRange(NamesGiven.Report(source, Paragraphs.Where(p => p.Speaker is { Name.IsNameless: true } && MayIntroduce(p)), Roster));
        InitialsInText.Complete(Roster, Paragraphs.Select(p => p.Text(source)).Prepend(Draft.Title ?? ""));
        foreach (var person in Roster.People.Where(p => p.Role is null))
            person.Role = RolesByName.TryGetValue(person.Name.KeyText, out var role) ? Roles.Of(role) : null;
        if (options.Intro == ParserOptions.SkippedIntro)
            Skip([.. Opening()]);
        if (options.Credits == CreditStyle.Skip)
            Skip([.. Credits()]);
        Attribute(Roster);

        foreach (var kept in Paragraphs.Where(p => p.IsUnlabelled && p.Speaker is null && (p.IsKept || IsKept(p.Line))))
            kept.Speaker = Roster.Narrator;
        foreach (var unspoken in Paragraphs.Where(p => p.IsUnlabelled && p.Speaker is null))
            LeaveOut(unspoken, "summary");
        new ItemBuilder(Draft).Add(Paragraphs.Where(p => !p.IsUnlabelled || p.Speaker is not null));
        return Draft;
    }

    /// <summary>Leaves a paragraph out, unless the user keeps it, and says so where it may have been speech.</summary>
    public void Drop(Paragraph paragraph, string reason)
    {
        if (!paragraph.IsCue && IsKept(paragraph.Line))
            Paragraphs.Add(Kept(paragraph.Line, paragraph.Ranges));
        else
            LeaveOut(paragraph, reason);
    }

    /// <summary>Leaves out what is no speech by its looks, unless the user keeps its line.</summary>
    /// <returns>Whether it is left out.</returns>
    public bool Omit(SourceRange range, string reason)
    {
        var isLeftOut = range.Length < source.Line(range.Line).Text.AsSpan().Trim().Length || !IsKept(range.Line);
        if (isLeftOut)
            Draft.Ledger.Add(range, Fate.Dropped, reason);
        else
            Paragraphs.Add(Kept(range.Line, [range]));
        return isLeftOut;
    }

    /// <summary>Whether the user says that a line is content.</summary>
    public bool IsKept(int line) => options.Keeps(source, line);

    static Paragraph Kept(int line, IEnumerable<SourceRange> ranges)
    {
        var kept = new Paragraph { Line = line, IsKept = true };
        kept.Ranges.AddRange(ranges);
        return kept;
    }

    // Where nobody has a label, there is only the narrator to speak what the user keeps.
    void DropAll(string reason)
    {
        var kept = Paragraphs.FindAll(p => p.IsUnlabelled && (p.IsKept || IsKept(p.Line)));
        foreach (var paragraph in Paragraphs.Except(kept))
            LeaveOut(paragraph, reason);
        foreach (var paragraph in kept)
            paragraph.Speaker = new(new(Speaker.NarratorName)) { IsNarrator = true };
        new ItemBuilder(Draft).Add(kept);
    }

    void LeaveOut(Paragraph paragraph, string reason)
    {
        foreach (var range in paragraph.Ranges)
            Draft.Ledger.Add(range, Fate.Dropped, reason);
        if (!paragraph.IsCue && paragraph.Ranges.Count > 0)
            Draft.Problems.Add(LeftOut(source, paragraph.Ranges[0], reason));
    }

    /// <summary>Says that something was left out which may have been speech, with the words that it begins with.</summary>
    public static Problem LeftOut(SourceText source, SourceRange range, string reason) =>
        LeftOut(source, range, reason, "Write a label in front of it if it is spoken").Suggesting(Suggestions.Keep(source, range.Line));

    /// <summary>Says so of what may have been speech and never came to a reader.</summary>
    public static IEnumerable<Problem> LeftOutOf(SourceText view)
    {
        for (var above = view; above.Origin is { } origin; above = origin.Source)
        {
            foreach (var stretch in origin.MayBeSpeech)
                yield return LeftOut(origin.Source, stretch);
        }
    }

    static Problem LeftOut(SourceText source, OmittedSpeech stretch)
    {
        var problem = LeftOut(source, stretch.First, stretch.Reason,
            stretch.LastLine == 0 ? "Copy it in among the rest if it is spoken" : "Keep its lines if they are spoken") with
        {
            Severity = stretch.IsMuch ? Severity.Warning : Severity.Info,
        };
        return stretch.LastLine == 0 ? problem : problem.Suggesting(Suggestions.Keep(source, stretch.First.Line, stretch.LastLine));
    }

    static Problem LeftOut(SourceText source, SourceRange range, string reason, string hint)
    {
        var words = PlainText.Of(source.TextOf(range with { Length = Math.Min(range.Length, LongestExtract) })).Split(' ');
        var extract = string.Join(' ', words.Take(ExtractWords)) + (words.Length > ExtractWords ? " …" : "");
        return source.Problem(ProblemCode.DroppedLines, Severity.Info, range.Line, range.Start + 1,
            $"Left out as {reason}: {extract}", hint);
    }

    bool MayIntroduce(Paragraph paragraph) => paragraph.Ranges.Exists(r => Introduction.MayHold(source.SpanOf(r)));

    // What the user wants left out.
    void Skip(HashSet<Paragraph> skipped)
    {
        foreach (var range in skipped.SelectMany(p => p.Ranges))
            Draft.Ledger.Add(range, Fate.Dropped, UserText.Dropped);
        Paragraphs.RemoveAll(skipped.Contains);
    }

    IEnumerable<Paragraph> Opening() => Paragraphs.TakeWhile(p => !p.IsLabelled).Where(p => p.IsUnlabelled);

    // Whom the user names for the words before the first label.
    Person? Intro(Roster roster) => options.Intro switch
    {
        null or ParserOptions.SkippedIntro => null,
        ParserOptions.NarratorIntro => roster.Narrator,
        var name => roster.Find(new(name)) ?? roster.Add(new(name)),
    };

    void Attribute(Roster roster)
    {
        foreach (var paragraph in Paragraphs.Where(p => p.IsNarrated))
            paragraph.Speaker = roster.Narrator;
        foreach (var credit in Credits())
            credit.Speaker = roster.Narrator;
        var intro = Intro(roster);
        foreach (var kept in Opening().Where(p => p.IsKept))
            kept.Speaker = intro ?? roster.Narrator;
        switch (options.Unlabelled ?? Unlabelled)
        {
            case Unlabelled.Continue or Unlabelled.Narrator when HostNarrates && options.Unlabelled is null:
                new Narration(source, Paragraphs, roster).Tell();
                break;
            case Unlabelled.Continue when MayHaveLostLabels:
                var lost = new LostLabels(source, Paragraphs, roster, intro);
                lost.Infer();
                Draft.Problems.AddRange(lost.Problems);
                break;
            case Unlabelled.Continue:
                Introduce(intro);
                Continue(roster);
                break;
            case Unlabelled.Narrator:
                Introduce(intro);
                Narrate(roster);
                break;
        }
    }

    // Paragraphs of their own at the end that say who made it.
    IEnumerable<Paragraph> Credits() =>
        Paragraphs.AsEnumerable().Reverse().TakeWhile(p => p.Heading is null && p.IsUnlabelled && p.BlankLinesBefore > 0 && MakersCredit.Is(p.Text(source)));

    void Introduce(Person? intro)
    {
        foreach (var paragraph in Opening())
            paragraph.Speaker = intro ?? paragraph.Speaker;
    }

    // Whoever spoke last goes on; before the first label, whoever has it, unless that is a page with sections of its own.
    void Continue(Roster roster)
    {
        if (Paragraphs.TakeWhile(p => !p.IsLabelled).Count(p => p.Heading is not null) >= FewestSections)
        {
            foreach (var paragraph in Opening())
                paragraph.Speaker ??= roster.Narrator;
        }
        var last = OpensUnlabelled ? Paragraphs.Find(p => p.IsLabelled)!.Speaker : null;
        var inferred = true;
        for (var i = 0; i < Paragraphs.Count; i++)
        {
            if (Paragraphs[i] is { IsLabelled: false, IsUnlabelled: false })
                continue;
            // Who goes on is as sure as who began.
            inferred = Paragraphs[i].Inferred |= inferred && !Paragraphs[i].IsLabelled && Paragraphs[i].Speaker is null;
            var speaker = Paragraphs[i].Speaker ??= last;
            last = Paragraphs[i].IsNarrated ? last : speaker;
        }
    }

    void Narrate(Roster roster)
    {
        foreach (var paragraph in Paragraphs.Where(p => p.IsUnlabelled))
            paragraph.Speaker ??= roster.Narrator;
    }
}
