using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// Finds out who speaks where the label is gone. Scrapers drop lines that hold a label and nothing else, which is how hosts
/// are first named; what is left are paragraphs that seem to go on and a surname that is never introduced.
/// </summary>
sealed class LostLabels
{
    const int ManyBlankLines = 2;

    // Beyond so many, more orphans make the choice no better.
    const int MostOrphans = 8;

    readonly SourceText _source;
    readonly IReadOnlyList<Paragraph> _paragraphs;
    readonly Roster _roster;
    readonly Conversation _conversation;
    readonly Queue<Person> _orphans;
    readonly Person? _intro;

    // Whom the next label from each paragraph on names.
    readonly Person?[] _next;

    // Where every paragraph stands two lines apart, that says nothing.
    readonly bool _gapsMean;

    /// <param name="intro">Who speaks before the first label, as the user says; null leaves it to inference.</param>
    public LostLabels(SourceText source, IReadOnlyList<Paragraph> paragraphs, Roster roster, Person? intro)
    {
        _intro = intro;
        _source = source;
        _paragraphs = paragraphs;
        _roster = roster;
        _conversation = new(source, paragraphs);
        _orphans = new(_conversation.Orphans);
        var gaps = paragraphs.Where(p => p.Label is not null).Select(p => p.BlankLinesBefore).Order().ToList();
        _gapsMean = gaps.Count > 0 && gaps[gaps.Count / 2] < ManyBlankLines;

        _next = new Person?[paragraphs.Count + 1];
        for (var i = paragraphs.Count - 1; i >= 0; i--)
            _next[i] = paragraphs[i].Label is null ? _next[i + 1] : paragraphs[i].Speaker;
    }

    public List<Problem> Problems { get; } = [];

    /// <summary>Gives every paragraph with words somebody who speaks them, except those before the first label that no host can have said.</summary>
    public void Infer()
    {
        var first = Enumerable.Range(0, _paragraphs.Count).First(i => _paragraphs[i].Label is not null);
        var opening = Enumerable.Range(0, first).Where(i => _paragraphs[i].IsUnlabelled).ToList();
        if (opening.Count > 0)
            InferOpening(opening, _next[first]!);

        Person? beforeLast = null;
        var (last, inferred) = (_next[first]!, false);
        for (var i = first; i < _paragraphs.Count; i++)
        {
            var paragraph = _paragraphs[i];
            if (paragraph.IsCue || paragraph.Heading is not null)
                continue;
            if ((paragraph.Label is null ? Change(i, last, beforeLast) : paragraph.Speaker) is { } speaker)
            {
                // A voice without a name is heard in a clip and is nobody's partner.
                beforeLast = speaker == last || last.Name.IsNameless ? beforeLast : last;
                (last, inferred) = (speaker, paragraph.Label is null);
            }
            (paragraph.Speaker, paragraph.Inferred) = (last, inferred);
        }
    }

    void InferOpening(List<int> opening, Person next)
    {
        // Above the gap that a lost label leaves stands what the page says of itself.
        var afterGap = opening.FindLastIndex(i => IsApart(_paragraphs[i]));
        var block = afterGap > 0 ? opening[afterGap..] : opening;
        if (_intro is not null)
        {
            foreach (var i in block)
                _paragraphs[i].Speaker = _intro;
            _intro.Role ??= _intro.IsNarrator ? null : Roles.Host;
            return;
        }
        var text = string.Join('\n', block.Select(i => _paragraphs[i].Text(_source)));

        var guess = Themselves(text, mayBeNew: true)
            // Where the page opens with the host's own label, what stands above it is about the broadcast and no part of it.
            ?? (next.IsHost && afterGap < 0 ? null : Orphan(text, next) ?? (next.IsHost ? null : Host()));
        if (guess is null)
            return;
        foreach (var i in block)
            (_paragraphs[i].Speaker, _paragraphs[i].Inferred) = (guess.Person, true);
        guess.Person.Role ??= Roles.Host;
        Report(guess, _paragraphs[block[0]], Suggestions.Intro(guess.Person.Name));
    }

    /// <summary>Who takes over at an unlabelled paragraph; null where nothing says that anybody does.</summary>
    Person? Change(int index, Person last, Person? beforeLast)
    {
        var paragraph = _paragraphs[index];
        var isApart = paragraph.HasLostLabel || (IsApart(paragraph) && _paragraphs[index - 1] is { IsCue: false, Ranges.Count: > 0 });
        while (_orphans.TryPeek(out var orphan) && (_conversation.First(orphan) < index || orphan.Role is not null))
            _orphans.Dequeue();

        var self = Themselves(paragraph.Text(_source), mayBeNew: false);
        var guess = self is not null && (isApart || self.Person.IsHost || self.Person.IsOrphan) ? self
            : self is null && SignOff(index, last, beforeLast) is { } signOff ? signOff
            : isApart ? LaterOrphan(last, _next[index]) ?? (paragraph.HasLostLabel ? Other(last, beforeLast, _next[index]) : null)
            : null;
        if (guess?.Person == last)
            return null;

        if (guess is not null)
        {
            if (guess.Person.IsOrphan)
                guess.Person.Role ??= Roles.Host;
            Report(guess, paragraph);
        }
        else if (isApart)
        {
            Report(ProblemCode.DoubtfulSpeaker, Severity.Warning, paragraph, $"This may not be {last.Name.Display} any more",
                "Write the label in front of the paragraph if somebody else speaks");
        }
        return guess?.Person;
    }

    bool IsApart(Paragraph paragraph) => _gapsMean && paragraph.BlankLinesBefore >= ManyBlankLines;

    // "I'm Leila Fadel."
    Guess? Themselves(string text, bool mayBeNew)
    {
        foreach (var introduction in Introduction.In(text).Where(i => i.ByThemselves))
        {
            if (_roster.Find(introduction.Name) is { } known)
                return new(known, IsSure: true, ["says the own name"]);
            if (mayBeNew && introduction.Name.Key.Length is 2 or 3)
                return new(_roster.Add(introduction.Name), IsSure: true, ["says the own name"]);
        }
        return null;
    }

    // Whose surname comes up as a label without an introduction had one where the label is gone.
    Guess? Orphan(string text, Person next)
    {
        var orphans = _orphans.Take(MostOrphans).Where(o => o != next).ToList();
        if (orphans.Count == 0)
            return null;
        var best = orphans.MaxBy(_conversation.HostLikeness)!;
        var evidence = new List<string> { $"{best.Name.Display} has a label and is never introduced" };
        if (_conversation.Asks(best))
            evidence.Add("asks the questions");
        if (_conversation.Thanks(best))
            evidence.Add("closes with thanks");
        if (Addresses(text, next))
            evidence.Add($"{next.Name.Display} is addressed and answers next");
        if (orphans.Count > 1)
            evidence.Add($"but so it is with {string.Join(" and ", orphans.Where(o => o != best).Select(o => o.Name.Display))}");
        return new(best, IsSure: orphans.Count == 1 && evidence.Count > 1, evidence);
    }

    static bool Addresses(string text, Person person) =>
        person.Name.Display.Split(' ')[0] is var given
        && new[] { $", {given},", $", {given}?", $", {given}.", $"{given} joins us", $"{person.Name.Display} joins us" }
            .Any(address => text.Contains(address, StringComparison.OrdinalIgnoreCase));

    Guess Host() =>
        _roster.People.Where(p => p.IsHost).Take(2).ToList() is [var host]
            ? new(host, IsSure: false, ["is the only host"])
            : new(_roster.Add(new("HOST")), IsSure: false, ["somebody introduces the others and has no label"]);

    Guess? LaterOrphan(Person last, Person? next) =>
        _orphans.FirstOrDefault(o => o != last && o != next) is { } orphan
            ? new(orphan, IsSure: false, [$"{orphan.Name.Display} has a label further down and is never introduced", "the paragraph stands apart"])
            : null;

    // "That's reporter Jo Holm in Tulsa. Thank you." is about whoever just spoke, so somebody else says it.
    Guess? SignOff(int index, Person last, Person? beforeLast)
    {
        if (last.IsHost || _paragraphs[index - 1] is not { IsCue: false, Ranges.Count: > 0 } || !Farewell.To(last.Name, _paragraphs[index].Text(_source)))
            return null;
        var host = _roster.People.Where(p => p.IsHost).Take(2).ToList() is [var only] ? only : beforeLast;
        return host is null ? null : new(host, IsSure: false, [$"it takes leave of {last.Name.Display}, who just spoke"]);
    }

    // In a conversation of two the lost label is the other's.
    static Guess? Other(Person last, Person? beforeLast, Person? next) =>
        beforeLast is not null
            ? new(beforeLast, IsSure: false, ["a colon is left of the label", $"spoke before {last.Name.Display}"])
        : next is not null && next != last
            ? new(next, IsSure: false, ["a colon is left of the label", "speaks next"])
        : null;

    void Report(Guess guess, Paragraph paragraph, Suggestion? suggestion = null) =>
        Report(ProblemCode.InferredSpeaker, guess.IsSure ? Severity.Info : Severity.Warning, paragraph,
            $"No label says who speaks; taken for {guess.Person.Name.Display}: {string.Join("; ", guess.Evidence)}",
            "Write the label in front of the paragraph to settle it", suggestion);

    void Report(string code, Severity severity, Paragraph paragraph, string message, string hint, Suggestion? suggestion = null) =>
        Problems.Add(_source.Problem(code, severity, paragraph.Line, paragraph.Ranges[0].Start + 1, message, hint) with { Suggestion = suggestion });

    sealed record Guess(Person Person, bool IsSure, List<string> Evidence);
}
