namespace Audio.Transcripts.Names;

/// <summary>Gives those known by a single word the full name that the rest of the page has for them.</summary>
static class FullNames
{
    const int MostInitials = 3;

    /// <param name="written">Names from bylines and biographies, as written: the surest.</param>
    /// <param name="said">What is said and, where a label says, by whom: people name themselves and each other.</param>
    /// <param name="above">The title and the introduction, which names people before they are heard.</param>
    public static void Complete(Roster roster, IEnumerable<string> written, IEnumerable<(Person? Speaker, string Text)> said, IEnumerable<string> above)
    {
        if (!roster.People.Any(IsShort))
            return;
        // Where nobody has more than letters for a label, the letters are initials.
        var orphans = roster.People.Where(p => p.IsOrphan).ToList();
        var initials = orphans.Count > 1 && orphans.TrueForAll(p => p.Name.Given.Length <= MostInitials);
        foreach (var name in written)
            Complete(roster, new PersonName(name), initials);

        var introductions = said.SelectMany(s => Introduction.In(s.Text).Select(i => (s.Speaker, Introduction: i))).ToList();
        foreach (var (speaker, introduction) in introductions.OrderBy(i => !i.Introduction.ByThemselves))
        {
            // "LULU: I'm Lulu Miller."
            if (introduction.ByThemselves && speaker is { IsOrphan: true, Name.Key.Length: 1 } && introduction.Name is { Key.Length: > 1 } name && name.Given == speaker.Name.Given)
                speaker.Name = name;
            else
                Complete(roster, introduction.Name, initials);
        }

        // Of two Lopezes above, either may be meant.
        foreach (var same in above.SelectMany(NamesInText.Of).Select(n => new PersonName(n)).DistinctBy(n => n.KeyText).GroupBy(roster.Find))
        {
            if (same.Key is not null && same.ToList() is [var only])
                Complete(roster, only, initials: false);
        }
    }

    static void Complete(Roster roster, PersonName name, bool initials)
    {
        if (name.Key.Length > 1 && (roster.Find(name) ?? (initials ? roster.FindInitials(name) : null)) is { IsListed: false } person
            && IsShort(person) && person.Name.Key.Length < name.Key.Length)
            person.Name = name;
    }

    // A single word, or what a title stands before: "MS. VAN HOUT".
    static bool IsShort(Person person) => (person.IsOrphan && person.Name.Key.Length == 1) || (person.Name.Titled && person.Name.Key.Length < 3);
}
