using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Labels;

/// <summary>
/// Decides which candidates are labels by what the whole source says for them: that they recur, have a role, or shorten
/// the name of another; the shape alone proves nothing.
/// </summary>
sealed class LabelEvidence
{
    // "The Witness:" among names is one, though nobody mentions it.
    static readonly FrozenSet<string> Offices =
        FrozenSet.Create("witness", "court", "judge", "chair", "chairman", "chairwoman", "chairperson", "moderator", "interpreter", "clerk", "operator", "registrar", "president", "speaker");

    // "will.i.am", "fogbank2"
    static readonly SearchValues<char> NoWord = SearchValues.Create("._-0123456789");

    // What comes back so often is no slip, and what is one hardly comes back.
    const int FewestOfMeant = 3, MostSlips = 2;

    /// <summary>Of how many letters a name is at least that another may be a slip for.</summary>
    public const int ShortestMeant = 3;

    // Of more names the look at each pair would take too long.
    const int MostMeant = 1 << 6, MostStrangers = 1 << 9, FewestUncased = 4;

    readonly Dictionary<string, LabelCandidate> _candidates = [];
    readonly ListedLabels? _listed;

    /// <param name="listed">Labels that need no evidence; null for none.</param>
    /// <param name="company">What the text around them says for labels that hardly recur; null where that is not asked.</param>
    /// <param name="marked">Names that the markup of the source sets apart as labels, by their keys; null for none.</param>
    public LabelEvidence(IEnumerable<Label> candidates, ListedLabels? listed = null, Company? company = null, IReadOnlySet<string>? marked = null)
    {
        _listed = listed;
        var labels = candidates.ToImmutableArray();
        foreach (var label in labels)
            Count(label);
        FindParts(labels);
        FindDays();

        // "1. Salt: a pinch.", where nobody asks or greets: a list.
        var isList = company is not null && labels.Any(l => l.IsNumbered) && !company.Ask([.. labels.Where(l => l.IsNumbered)]);
        foreach (var candidate in _candidates.Values.Where(c => c.StandsAlone && !(isList && c.First is { IsNumbered: true, Case: LabelCase.Title })))
            candidate.IsLabel = candidate.First.Case == LabelCase.Capitals || (candidate.Opening >= 2 && !candidate.IsPair) || candidate.First.Name.IsNameless;
        AcceptLinked();
        AcceptTitled();
        AcceptMarked(marked);
        if (company is not null && !_candidates.Values.Any(c => c.IsLabel && c.First.Case is LabelCase.Capitals or LabelCase.Mixed or LabelCase.Uncased))
        {
            AcceptCompany(company, labels);
            AcceptFew(company, labels);
            AcceptBeside(company, labels);
        }

        Case = DominantCase();
        var turns = TakingTurns(labels);
        foreach (var stranger in _candidates.Values.Where(c => c.First.Case != LabelCase.Uncased && c.First.Case == LabelCase.Title != (Case == LabelCase.Title) && !c.IsLinked && !c.First.Name.IsNameless && !turns.Contains(c)))
            stranger.IsLabel = false;

        AcceptDeclared();
        AcceptGiven();
        if (company is not null)
        {
            AcceptHandles(company, labels);
            if (!_candidates.Values.Any(c => c.IsLabel && c.First.Case != LabelCase.Uncased))
                AcceptUncased(company, labels);
        }
        if (company is not null && Case == LabelCase.Title)
        {
            AcceptBetween(company, labels);
            AcceptGiven();
        }

        // Two who keep coming back make a conversation; one alone may be a refrain.
        if (Case == LabelCase.Title && _candidates.Values.Count(c => c.IsLabel) < 2)
            KeepAlone(company, labels);

        if (company is not null && Case == LabelCase.Title && company.HoldValues([.. labels.Where(l => l.Place == LabelPlace.LineStart && _candidates.TryGetValue(l.Name.KeyText, out var c) && c.IsLabel)]))
            _candidates.Clear();

        FindSlips();
        AcceptOneOffs();
        AcceptWide();
        Accepted = [.. labels.Where(IsAccepted)];
        Rejected = [.. labels.Where(l => l.Place == LabelPlace.LineStart && !l.IsHandle && !IsAccepted(l))];
        OneOffs = [.. Accepted.Where(l => !IsListed(l) && _candidates[l.Name.KeyText] is { IsDoubtful: true })];
    }

    /// <summary>The case that the labels of the source have.</summary>
    public LabelCase Case { get; }

    /// <summary>Whether one alone has a label, once, above all that is said.</summary>
    public bool IsMonologue { get; private set; }

    /// <summary>In the order of the source.</summary>
    public ImmutableArray<Label> Accepted { get; }

    /// <summary>What opens a line, has the shape of a label, and stays text.</summary>
    public ImmutableArray<Label> Rejected { get; }

    /// <summary>Accepted for their place and case only.</summary>
    public ImmutableArray<Label> OneOffs { get; }

    /// <summary>How often a name opens a line.</summary>
    public int Openings(PersonName name) => _candidates.TryGetValue(name.KeyText, out var candidate) ? candidate.Opening : 0;

    /// <summary>The label that comes back and differs in one letter from one that hardly does; null where there is none.</summary>
    public Label? MeantBy(Label label) => _candidates.TryGetValue(label.Name.KeyText, out var candidate) ? candidate.Meant : null;

    void Count(Label label)
    {
        if (!_candidates.TryGetValue(label.Name.KeyText, out var candidate))
            _candidates.Add(label.Name.KeyText, candidate = new(label));
        candidate.Add(label);
    }

    // HOST, GUEST, HOST: a part that comes back after another was heard, as a letter may: M, R, M, R.
    void FindParts(ImmutableArray<Label> labels)
    {
        var turns = labels.Where(l => l.Place == LabelPlace.LineStart).Select(l => _candidates[l.Name.KeyText])
            .Where(c => c.MayBePart || c.MayTakeTurns || (!c.IsAnnouncement && !c.IsLetter)).ToList();
        var lastTurns = new Dictionary<LabelCandidate, int>();
        for (var i = 0; i < turns.Count; i++)
        {
            turns[i].IsPart |= (turns[i].MayBePart || turns[i].MayTakeTurns) && lastTurns.TryGetValue(turns[i], out var last) && last < i - 1;
            lastTurns[turns[i]] = i;
        }
        if (!turns.Exists(c => c.IsPart))
            return;
        foreach (var part in turns.Where(c => c.MayBePart))
            part.IsPart = true;
    }

    // One may be somebody's name, several are a timetable.
    void FindDays()
    {
        var days = _candidates.Values.Where(c => Announcements.IsDay(c.First.Name)).ToList();
        foreach (var day in days.Count > 1 ? days : [])
            day.IsDay = true;
    }

    // A surname and the full name that ends in it prove each other, whatever else the word may mean.
    void AcceptLinked()
    {
        foreach (var full in _candidates.Values.Where(c => !c.First.Name.IsNameless && (c.Opening > 0 || c.IsLabel)))
        {
            foreach (var suffix in full.First.Name.Suffixes.Concat(Initials(full.First)))
            {
                if (_candidates.TryGetValue(suffix, out var shortened) && shortened.Total > 0 && (full.IsLabel || !full.IsAnnouncement))
                    full.IsLinked = shortened.IsLinked = full.IsLabel = shortened.IsLabel = true;
            }
        }
    }

    // "Hon. Jane Roe (Minister of Fisheries):" or "Jane Roe (Eastvale) (Con):" beside another of the kind, however seldom each speaks.
    void AcceptTitled()
    {
        var titled = _candidates.Values.Where(c => c is { Opening: > 0, IsAnnouncement: false, First: { Role.Length: > 0, Case: LabelCase.Title, Name.Key.Length: > 1 } } && (c.First.Name.Titled || c.First.HasSeatAndParty)).ToList();
        if (titled.Count < 2)
            return;
        foreach (var candidate in titled)
            candidate.IsLabel = true;
    }

    // What the markup sets apart may still be an announcement.
    void AcceptMarked(IReadOnlySet<string>? marked)
    {
        if (marked is null)
            return;
        foreach (var candidate in _candidates.Values.Where(c => marked.Contains(c.First.Name.KeyText) && c.Opening > 0 && !c.IsLetter && (!c.IsAnnouncement || c.IsLabel)))
            candidate.IsLabel = candidate.IsLinked = true;
    }

    // Several people of whom none or one comes back. Capitals are asked first, since they prove more.
    void AcceptCompany(Company company, ImmutableArray<Label> labels)
    {
        foreach (var title in new[] { false, true })
        {
            if (_candidates.Values.Count(c => c.IsLabel && !c.First.Name.IsNameless) > 1)
                return;
            var openers = labels.Where(l => l.Place == LabelPlace.LineStart && (l.Case == LabelCase.Title) == title && !l.IsNumbered && MayBeName(l)).ToList();
            foreach (var name in company.Among(openers))
                _candidates[name.KeyText].IsLabel = true;
            AcceptLinked();
        }
    }

    // A script of a few lines, of which each opens with a name, or with what pages call both of two: nobody can come back so soon.
    void AcceptFew(Company company, ImmutableArray<Label> labels)
    {
        if (_candidates.Values.Count(c => c is { IsLabel: true, IsLinked: false }) > 1)
            return;
        var openers = labels.Where(l => l.Place == LabelPlace.LineStart && l.Case != LabelCase.Uncased).ToList();
        var few = company.Few(openers.FindAll(MayBeName));
        if (few.Count == 0)
            few = company.Few(openers.FindAll(l => _candidates[l.Name.KeyText] is { MayBePart: true, IsLetter: false }));
        foreach (var label in few)
        {
            var candidate = _candidates[label.Name.KeyText];
            candidate.IsLabel = true;
            candidate.IsPart |= candidate.MayBePart;
            candidate.IsDoubtful = candidate is { Opening: 1, IsPart: false, IsLinked: false } && !GivenNames.Open(label.Name) && !IsCalledTwice(label, few);
        }
    }

    // By the full name and by the given one.
    static bool IsCalledTwice(Label label, List<Label> among) =>
        among.Exists(l => l.Name.KeyText != label.Name.KeyText && (l.Name.Given == label.Name.KeyText || label.Name.Given == l.Name.KeyText));

    // One who comes back in a short text, and beside whom nearly every paragraph opens with somebody else; fewer where another is called
    // once by the full name and once by the given one, "Nora Quinn:" and "Nora:".
    void AcceptBeside(Company company, ImmutableArray<Label> labels)
    {
        if (_candidates.Values.Where(c => c is { IsLabel: true, First.Case: LabelCase.Title }).ToList() is not [{ Opening: >= 2, First.Name.IsNameless: false }])
            return;
        var openers = labels.Where(l => l is { Place: LabelPlace.LineStart, Case: LabelCase.Title, IsNumbered: false } && MayBeName(l))
            .SkipWhile(l => !company.Says(l) && !_candidates[l.Name.KeyText].IsLabel).ToList();
        var others = openers.Where(l => !_candidates[l.Name.KeyText].IsLabel).DistinctBy(l => l.Name.KeyText).ToList();
        var isCalledTwice = others.Exists(l => IsCalledTwice(l, others));
        if (others.Count == 0 || !company.AreNames(others) || !company.OpenEnough(openers, isCalledTwice ? openers.DistinctBy(l => l.Name.KeyText).Count() : 1))
            return;
        foreach (var other in others)
            (_candidates[other.Name.KeyText].IsLabel, _candidates[other.Name.KeyText].IsDoubtful) = (true, !IsCalledTwice(other, others));
    }

    // Somebody heard once, between others whose names are written as they usually are.
    void AcceptBetween(Company company, ImmutableArray<Label> labels)
    {
        var settled = _candidates.Values.Where(c => c.IsLabel).Select(c => c.First.Name.KeyText).ToHashSet();
        if (settled.Count < 2)
            return;
        var openers = labels.Where(l => l.Place == LabelPlace.LineStart && MayBeName(l)).ToList();
        foreach (var name in company.Between(openers, settled))
            _candidates[name.KeyText].IsLabel = _candidates[name.KeyText].IsDoubtful = true;
        foreach (var office in openers.Select(l => _candidates[l.Name.KeyText]).Where(c => c.First.Name.Key is ["the", var held] && Offices.Contains(held)))
            office.IsLabel = true;
    }

    // "fogbank:" among Ana and Ben: what somebody is called on the net, of those who open nearly every paragraph.
    void AcceptHandles(Company company, ImmutableArray<Label> labels)
    {
        var handles = _candidates.Values.Where(c => c is { IsHandle: true, Opening: >= 2 } && !c.IsAnnouncement).ToHashSet();
        if (handles.Count == 0)
            return;
        // "and then he / said: we go" was one line until it was broken.
        handles.ExceptWith(labels.Where(l => l.IsHandle && company.IsRestOfLine(l)).CountBy(l => _candidates[l.Name.KeyText]).Where(c => c.Value * 2 >= c.Key.Opening).Select(c => c.Key));
        var openers = labels.Where(l => l.Place == LabelPlace.LineStart && _candidates[l.Name.KeyText] is var c && (c.IsLabel || handles.Contains(c) || (MayBeName(l) && company.IsFullName(l)))).ToList();
        if (openers.DistinctBy(l => l.Name.KeyText).Count() < 2 || !company.OpenEnough(openers, openers.Where(l => _candidates[l.Name.KeyText].IsLabel).DistinctBy(l => l.Name.KeyText).Count()))
            return;
        // Whoever is heard but twice has to be called by what is no word, beside others with names.
        var areSure = openers.Exists(l => _candidates[l.Name.KeyText].IsLabel) && company.OpenNearlyAll(openers);
        handles.RemoveWhere(c => c.Opening < FewestOfMeant && !(areSure && c.First.Written.AsSpan().ContainsAny(NoWord)));
        foreach (var handle in handles)
            handle.IsLabel = handle.IsLinked = true;
    }

    // In a script without capitals: several, who open nearly every paragraph from the first on.
    void AcceptUncased(Company company, ImmutableArray<Label> labels)
    {
        var openers = labels.Where(l => l is { Place: LabelPlace.LineStart, Case: LabelCase.Uncased } && MayBeName(l)).ToList();
        if (openers.Count < FewestUncased || openers.DistinctBy(l => l.Name.KeyText).Count() is var people && (people < 2 || people == openers.Count) || !company.OpenNearlyAll(openers))
            return;
        foreach (var opener in openers)
            _candidates[opener.Name.KeyText].IsLabel = true;
    }

    // Whoever opens nearly every paragraph, or holds a speech.
    void KeepAlone(Company? company, ImmutableArray<Label> labels)
    {
        var openers = labels.Where(l => l.Place == LabelPlace.LineStart && MayBeName(l)).ToList();
        var own = openers.FindAll(l => _candidates[l.Name.KeyText].IsLabel);
        var alone = company is null ? null
            : own.Count >= FewestOfMeant && company.OpenNearlyAll(own) ? own[0]
            : openers.FirstOrDefault() is { IsNumbered: false } first ? company.Alone(first) : null;
        var kept = alone is null ? null : _candidates[alone.Name.KeyText];
        _candidates.Clear();
        if (kept is null)
            return;
        IsMonologue = !kept.IsLabel;
        kept.IsLabel = true;
        _candidates.Add(alone!.Name.KeyText, kept);
    }

    bool MayBeName(Label label) => _candidates[label.Name.KeyText] is { IsAnnouncement: false, IsLetter: false };

    // HOST, Sam, HOST, Sam: those who come back after somebody else was heard, whatever the case of the others.
    HashSet<LabelCandidate> TakingTurns(ImmutableArray<Label> labels)
    {
        var taking = new HashSet<LabelCandidate>();
        var lastTurns = new Dictionary<LabelCandidate, int>();
        var turn = 0;
        foreach (var label in labels)
        {
            if (label.Place != LabelPlace.LineStart || _candidates[label.Name.KeyText] is not { IsLabel: true } candidate)
                continue;
            if (lastTurns.TryGetValue(candidate, out var last) && last < turn - 1)
                taking.Add(candidate);
            lastTurns[candidate] = turn++;
        }
        return taking;
    }

    // Capitals prove more than a name as it is usually written, so a refrain of prose does not outweigh them.
    LabelCase DominantCase()
    {
        var labels = _candidates.Values.Where(c => c.IsLabel && !c.First.Name.IsNameless && c.First.Case != LabelCase.Uncased).ToLookup(c => c.First.Case == LabelCase.Title);
        return labels[true].Count() > 1 && labels[true].Sum(c => c.Opening) > labels[false].Sum(c => c.Total) || !labels[false].Any()
            ? LabelCase.Title
            : LabelCase.Capitals;
    }

    // "Doug Tribou:" at first and "DT:" or "Doug:" from then on, or "Doug:" and then "D:".
    void AcceptDeclared()
    {
        foreach (var full in _candidates.Values.Where(c => !c.IsLabel && c.Opening > 0 && !c.IsAnnouncement && c.First.Name is { IsNameless: false, Key.Length: <= 3, KeyText.Length: > 1 }))
        {
            full.IsLabel = full.IsLinked = full.First is { DeclaresInitials: true, Role.Length: > 1 } || full.First.Name.AllInitials.Any(i => _candidates.TryGetValue(i, out var letters) && letters.IsLabel)
                || (_candidates.TryGetValue(full.First.Name.Given, out var given) && given.IsLabel && given.Opening > 1 && full.First.Case == given.First.Case);
        }
    }

    // "Nora Quinn:" and once "Nora:".
    void AcceptGiven()
    {
        foreach (var full in _candidates.Values.Where(c => c is { IsLabel: true, Opening: > 0, First.Name: { IsNameless: false, IsSeveral: false, Key.Length: 2 or 3 } }))
        {
            if (_candidates.TryGetValue(full.First.Name.Given, out var given) && given is { IsLabel: false, Opening: > 0, IsAnnouncement: false, IsLetter: false })
                given.IsLabel = given.IsLinked = true;
        }
    }

    // "BNE:" among ANNA and BEN: a label, and whose is for the user to say.
    void FindSlips()
    {
        var meant = _candidates.Values.Where(c => c is { IsLabel: true, Opening: >= FewestOfMeant, First.Name: { IsNameless: false, KeyText.Length: >= ShortestMeant } })
            .OrderByDescending(c => c.Opening).Take(MostMeant).ToList();
        if (meant.Count == 0)
            return;
        foreach (var slip in _candidates.Values.Where(c => c is { Opening: > 0, Total: <= MostSlips, MayBeSlip: true }).Take(MostStrangers))
        {
            slip.Meant = meant.Find(m => NearestName.IsOneSlip(slip.First.Name.KeyText, m.First.Name.KeyText))?.First;
            if (slip is { Meant: not null, IsLabel: false })
                slip.IsLabel = slip.IsDoubtful = true;
        }
    }

    // "Marty Bent (MB):" and then "MB:"; where they are not declared, two letters that recur prove no name by themselves.
    static IEnumerable<string> Initials(Label full) => full.Letters is { } letters ? [letters] : [];

    // Somebody heard once, between others: a full name in capitals, or a single word of them.
    void AcceptOneOffs()
    {
        if (Case == LabelCase.Title || !_candidates.Values.Any(c => c.IsLabel))
            return;
        var flattened = _candidates.Values.Where(c => c.IsLabel).Sum(c => c.Total - c.Opening) >= 2;
        var others = _candidates.Values.Where(c => !c.IsLabel && !c.IsAnnouncement && !c.IsLetter);
        var mixed = _candidates.Values.Any(c => c.IsLinked && c.First.Case == LabelCase.Mixed);
        foreach (var candidate in others.Where(c => !IsStrangePair(c)).Where(c => c.First.Case == LabelCase.Capitals || (mixed && c.First.Case == LabelCase.Mixed)).ToList())
        {
            var words = candidate.First.Name.Key.Length;
            var fullName = words is >= 2 and <= 4;
            candidate.IsLabel = candidate.Opening > 0 ? words <= 4 : flattened && fullName;
            candidate.IsDoubtful = candidate.IsLabel && !fullName && !candidate.First.Name.Titled && !Roles.Include(candidate.First.Name);
        }
    }

    // "HIV/AIDS:", where neither is somebody.
    bool IsStrangePair(LabelCandidate candidate) =>
        candidate.IsPair && !candidate.First.Name.KeyText.Split(" and ").All(part => _candidates.Values.Any(c => c.IsLabel && (c.First.Name.KeyText == part || c.First.Name.Key.Contains(part))));

    // In scripts without capitals somebody heard once has the wide colon at least.
    void AcceptWide()
    {
        if (!_candidates.Values.Any(c => c.IsLabel && c.First.Case == LabelCase.Uncased))
            return;
        foreach (var candidate in _candidates.Values.Where(c => !c.IsLabel && !c.IsAnnouncement && c.First is { Case: LabelCase.Uncased, HasWideColon: true }))
            candidate.IsLabel = candidate.IsDoubtful = true;
    }

    bool IsListed(Label label) => _listed is not null && _listed.Contains(label.Name);

    bool IsAccepted(Label label) =>
        (IsListed(label) && (label.Place != LabelPlace.MidSentence || label.Case == LabelCase.Capitals))
        || (_candidates.TryGetValue(label.Name.KeyText, out var candidate) && candidate.IsLabel
            && (label.Case == Case || label.Name.IsNameless || label.Place == LabelPlace.LineStart));
}
