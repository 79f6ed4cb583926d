using System.Collections.Immutable;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Names;

/// <summary>
/// Links labels to people: later labels shorten a full name to a suffix, a suffix behind an initial, the given name or the
/// initials. Two full names never become one person.
/// </summary>
sealed class Roster
{
    // Beyond so many of one name, the first are enough to choose from.
    const int MostNamesakes = 16;

    const int MostInitials = 3;

    // The likeliest first: a form is looked for among the next only where nobody answers to it here.
    static readonly Func<PersonName, IEnumerable<string>>[] ShortForms =
    [
        name => name.Suffixes,
        name => name.SuffixesWithInitial,
        name => name.Key.Length > 1 ? [name.Given] : [],
        name => name.Key.Length > 1 ? name.AllInitials : [],
        name => name.Key.Length == 1 && name.Given.Length > 1 ? [name.Initials] : [],
    ];

    const int InitialsForm = 3;

    readonly Dictionary<string, List<Person>>[] _byShortForm = [.. ShortForms.Select(_ => new Dictionary<string, List<Person>>())];
    readonly Dictionary<string, List<Person>> _byName = [];
    readonly Dictionary<string, string> _byRole = [];
    readonly HashSet<string> _lettered = [];
    readonly Dictionary<Label, Person> _byLabel;
    readonly Dictionary<Person, int> _lastHeard = [];
    readonly List<Person> _people = [];

    readonly bool _areWhole;

    /// <param name="listed">What the user says of people; default for nothing.</param>
    /// <param name="areWhole">Whether no label shortens another.</param>
    public Roster(IReadOnlyList<Label> labels, ImmutableArray<SpeakerSetting> listed = default, bool areWhole = false)
    {
        _areWhole = areWhole;
        _byLabel = new(labels.Count, ReferenceEqualityComparer.Instance);
        var names = labels.Select(l => l.Name).DistinctBy(n => n.KeyText).OrderByDescending(Fullness).ToList();
        if (!listed.IsDefaultOrEmpty)
            AddListed(listed, labels, [.. names.Select(n => n.KeyText)]);
        var keys = names.Select(n => n.KeyText).ToHashSet();
        var declared = labels.Where(l => l.DeclaresInitials || (l.Letters is { } letters && keys.Contains(letters))).DistinctBy(l => l.Name.KeyText).ToDictionary(l => l.Name.KeyText, l => l.Letters!);
        _lettered.UnionWith(declared.Keys);
        foreach (var role in labels.Where(l => l is { Role: not null, Name: { IsNameless: false, Key.Length: > 1 } }).ToLookup(l => PersonName.KeyOf(l.Role!), l => l.Name.KeyText))
        {
            // "ANNA BELL, PRIME MINISTER:" and then "PRIME MINISTER:", unless two have been that.
            if (keys.Contains(role.Key) && role.Distinct().Count() == 1)
                _byRole[role.Key] = role.First();
        }
        foreach (var name in names.Where(n => !_byName.ContainsKey(n.KeyText)))
        {
            _byName[name.KeyText] = Namesakes(name) ?? [Add(name)];
            if (declared.TryGetValue(name.KeyText, out var initials))
                Index(_byShortForm[InitialsForm], initials, _byName[name.KeyText][0]);
        }

        for (var i = 0; i < labels.Count; i++)
            _byLabel[labels[i]] = Resolve(labels[i], i);
    }

    /// <summary>Labels that fit more than one person, with those people; the one heard last was taken.</summary>
    public List<(Label Label, IReadOnlyList<Person> Namesakes)> Ambiguous { get; } = [];

    public IReadOnlyList<Person> People => _people;

    /// <summary>Whoever tells what nobody in the text says.</summary>
    public Person Narrator { get; } = new(new(Speaker.NarratorName)) { IsNarrator = true };

    public Person this[Label label] => _byLabel[label];

    /// <summary>Takes in somebody whom no label names.</summary>
    public Person Add(PersonName name) => Add(new Person(name));

    Person Add(Person person)
    {
        var name = person.Name;
        _people.Add(person);
        if (!name.IsNameless && !name.IsSeveral && !_areWhole)
        {
            for (var i = 0; i < ShortForms.Length; i++)
            {
                foreach (var form in ShortForms[i](name))
                    Index(_byShortForm[i], form, person);
            }
        }
        return person;
    }

    /// <summary>The one person whom a full name means, whose labels give all of it or its end; null where there is none.</summary>
    public Person? Find(PersonName name) =>
        name.Suffixes.Prepend(name.KeyText).Select(key => _byName.GetValueOrDefault(key)).FirstOrDefault(people => people is [_])?[0];

    /// <summary>The one person whom nobody but initials name, if those are the initials of a full name; null where there is none.</summary>
    public Person? FindInitials(PersonName name) =>
        // Where labels have surnames, too, two letters may be one.
        _people.TrueForAll(p => !p.IsOrphan || p.Name.Key[0].Length <= MostInitials || p.Name.Key.Length > 1)
        && name.Initials.Length is > 1 and <= MostInitials && _byName.GetValueOrDefault(name.Initials) is [{ IsOrphan: true } person] ? person : null;

    // Those of the user's people who have labels here, by the name that a label means or as it is written: SPEAKER_00. Two
    // entries with one name are one person with two labels.
    void AddListed(ImmutableArray<SpeakerSetting> listed, IReadOnlyList<Label> labels, HashSet<string> heard)
    {
        var asWritten = labels.DistinctBy(l => (l.Written, l.Name.KeyText)).ToLookup(l => PersonName.KeyOf(l.Written), l => l.Name);
        var taken = listed.SelectMany(KeysOf).Where(heard.Contains).ToHashSet();
        foreach (var same in listed.GroupBy(s => PersonName.KeyOf(s.Name ?? s.Label)))
        {
            var (first, name) = (same.First(), same.Select(s => s.Name).FirstOrDefault(n => n is not null));
            var keys = same.SelectMany(KeysOf).Where(heard.Contains).Distinct().ToList();
            var written = same.SelectMany(s => s.Labels).SelectMany(l => asWritten[PersonName.KeyOf(l)]).Where(n => taken.Add(n.KeyText)).ToList();
            var called = name is not null ? new(name) : keys.Count > 0 ? new PersonName(first.Label) : written.FirstOrDefault();
            if (called is null || keys.Count + written.Count == 0)
                continue;
            var voiced = same.FirstOrDefault(s => s.Voice is not null);
            keys.AddRange(written.Select(n => n.KeyText));
            var person = Add(new Person(called)
            {
                Role = same.Select(s => s.Role).FirstOrDefault(r => r is not null) is { } role ? Roles.Of(role) : null,
                Voice = voiced?.Voice,
                VoiceSaidAt = voiced?.VoiceSaidAt ?? 0,
                IsListed = true,
                IsOrphan = keys.TrueForAll(k => !k.Contains(' ', StringComparison.Ordinal)),
            });
            foreach (var key in keys)
                _byName[key] = [person];
        }

        static IEnumerable<string> KeysOf(SpeakerSetting setting) =>
            setting.Labels.Append(setting.Name ?? setting.Label).Select(PersonName.KeyOf);
    }

    // Longer names first, and of equally long ones those with a given name, so that the short find the full.
    static int Fullness(PersonName name) => (name.Key.Length * 2) + (name.Given.Length > 1 ? 1 : 0);

    static void Index(Dictionary<string, List<Person>> index, string form, Person person)
    {
        if (!index.TryGetValue(form, out var people))
            index.Add(form, people = []);
        if (people.Count < MostNamesakes && !people.Contains(person))
            people.Add(person);
    }

    List<Person>? Namesakes(PersonName name)
    {
        if (name.IsNameless)
            return null;
        if (_byRole.TryGetValue(name.KeyText, out var holder) && _byName.TryGetValue(holder, out var holders))
            return holders;
        // "KING CHARLES" is not the Charles who reports, so a title leaves the surname only.
        var kinds = name.Titled ? _byShortForm.AsSpan()[..2] : _byShortForm;
        foreach (var kind in kinds)
        {
            if (kind.TryGetValue(name.KeyText, out var people))
                return people;
        }
        return Misspelt(name) is { } person ? [person] : null;
    }

    // "Chrisoph Weil" at first and "Christoph" from then on.
    Person? Misspelt(PersonName name) =>
        name.Key.Length == 1 && !name.Titled && !_areWhole && _people.Count <= MostNamesakes
        && _people.FindAll(p => p is { IsListed: false, Name: { Key.Length: 2, IsNameless: false, IsSeveral: false } } && p.Name.Key.Any(k => Spelling.IsSlip(k, name.Given))) is [var person]
            ? person : null;

    Person Resolve(Label label, int position)
    {
        var namesakes = _byName[label.Name.KeyText];
        var person = namesakes is [var only] ? only : namesakes.MaxBy(p => _lastHeard.GetValueOrDefault(p, -1))!;
        if (namesakes.Count > 1)
            Ambiguous.Add((label, namesakes));

        _lastHeard[person] = position;
        person.AddAlias(label.Written);
        person.Role ??= label is { Role: { } role, DeclaresInitials: false, DeclaresShortName: false } && !_lettered.Contains(label.Name.KeyText) ? Roles.Of(role) : label.Name.KeyText == Roles.Host ? Roles.Host : null;
        return person;
    }
}
