namespace Audio.Transcripts.Names;

/// <summary>Gives those known by a single word the full name that the rest of the page has for them.</summary>
static class FullNames
{
    /// <param name="written">Names from bylines and biographies, as written: the surest.</param>
    /// <param name="text">What is said, where people name themselves and each other.</param>
    public static void Complete(Roster roster, IEnumerable<string> written, IEnumerable<string> text)
    {
        if (!roster.People.Any(IsShort))
            return;
        foreach (var name in written)
            Complete(roster, new PersonName(name));

        var introductions = text.SelectMany(Introduction.In).ToList();
        foreach (var introduction in introductions.OrderBy(i => !i.ByThemselves))
            Complete(roster, introduction.Name);
    }

    static void Complete(Roster roster, PersonName name)
    {
        if (name.Key.Length > 1 && (roster.Find(name) ?? roster.FindInitials(name)) is { } person && IsShort(person) && person.Name.Key.Length < name.Key.Length)
            person.Name = name;
    }

    // A single word, or what a title stands before: "MS. VAN HOUT".
    static bool IsShort(Person person) => (person.IsOrphan && person.Name.Key.Length == 1) || (person.Name.Titled && person.Name.Key.Length < 3);
}
