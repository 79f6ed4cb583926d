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

    // The likeliest first: a form is looked for among the next only where nobody answers to it here.
    static readonly Func<PersonName, IEnumerable<string>>[] ShortForms =
    [
        name => name.Suffixes,
        name => name.SuffixesWithInitial,
        name => name.Key.Length > 1 ? [name.Given] : [],
        name => name.Key.Length > 1 ? [name.Initials] : [],
    ];

    readonly Dictionary<string, List<Person>>[] _byShortForm = [.. ShortForms.Select(_ => new Dictionary<string, List<Person>>())];
    readonly Dictionary<string, List<Person>> _byName = [];
    readonly Dictionary<Label, Person> _byLabel = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<Person, int> _lastHeard = [];
    readonly List<Person> _people = [];

    public Roster(IReadOnlyList<Label> labels)
    {
        foreach (var name in labels.Select(l => l.Name).DistinctBy(n => n.KeyText).OrderByDescending(Fullness).ToList())
            _byName[name.KeyText] = Namesakes(name) ?? [Add(name)];

        for (var i = 0; i < labels.Count; i++)
            _byLabel[labels[i]] = Resolve(labels[i], i);
    }

    /// <summary>Labels that fit more than one person, with those people; the one heard last was taken.</summary>
    public List<(Label Label, IReadOnlyList<Person> Namesakes)> Ambiguous { get; } = [];

    public IReadOnlyList<Person> People => _people;

    /// <summary>Whoever tells what nobody in the text says.</summary>
    public Person Narrator { get; } = new(new("Narrator")) { IsNarrator = true };

    public Person this[Label label] => _byLabel[label];

    /// <summary>Takes in somebody whom no label names.</summary>
    public Person Add(PersonName name)
    {
        var person = new Person(name);
        _people.Add(person);
        if (!name.IsNameless && !name.IsSeveral)
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

    // Longer names first, and of equally long ones those with a given name, so that the short find the full.
    static int Fullness(PersonName name) => (name.Key.Length * 2) + (name.Given.Length > 1 ? 1 : 0);

    static void Index(Dictionary<string, List<Person>> index, string form, Person person)
    {
        if (!index.TryGetValue(form, out var people))
            index.Add(form, people = []);
        if (people.Count < MostNamesakes)
            people.Add(person);
    }

    List<Person>? Namesakes(PersonName name)
    {
        if (name.IsNameless)
            return null;
        // "KING CHARLES" is not the Charles who reports, so a title leaves the surname only.
        var kinds = name.Titled ? _byShortForm.AsSpan()[..2] : _byShortForm;
        foreach (var kind in kinds)
        {
            if (kind.TryGetValue(name.KeyText, out var people))
                return people;
        }
        return null;
    }

    Person Resolve(Label label, int position)
    {
        var namesakes = _byName[label.Name.KeyText];
        var person = namesakes.MaxBy(p => _lastHeard.GetValueOrDefault(p, -1))!;
        if (namesakes.Count > 1)
            Ambiguous.Add((label, namesakes));

        _lastHeard[person] = position;
        person.AddAlias(label.Written);
        person.Role ??= label.Role is { } role ? Roles.Of(role) : label.Name.KeyText == Roles.Host ? Roles.Host : null;
        return person;
    }
}
