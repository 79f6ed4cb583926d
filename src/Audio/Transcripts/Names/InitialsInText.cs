using System.Buffers;

namespace Audio.Transcripts.Names;

/// <summary>Gives those whom only initials name, <c>LV:</c>, the one full name in the text that has them.</summary>
static class InitialsInText
{
    const int FewestLetters = 2, MostLetters = 3;

    static readonly char[] Punctuation = [',', '.', ':', ';', '?', '!', '(', ')', '"', '“', '”'];
    static readonly SearchValues<char> Marks = SearchValues.Create(Punctuation);

    public static void Complete(Roster roster, IEnumerable<string> texts)
    {
        var unknown = roster.People.Where(AreInitials).DistinctBy(p => p.Name.KeyText).ToDictionary(p => p.Name.KeyText);
        if (unknown.Count == 0)
            return;
        var found = unknown.Keys.ToDictionary(k => k, _ => new Dictionary<string, PersonName>());
        foreach (var text in texts)
            Find(text, found);
        foreach (var (initials, names) in found)
        {
            // Of two who have them, either may be meant.
            if (names.Count == 1)
                unknown[initials].Name = names.Values.Single();
        }
    }

    // Without a vowel they are no given name: LV, but not ED.
    static bool AreInitials(Person person) =>
        person is { IsOrphan: true, IsListed: false, Name: { IsNameless: false, Key: [{ Length: >= FewestLetters and <= MostLetters } only] } }
        && only.All(c => c is >= 'a' and <= 'z' and not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'));

    static void Find(string text, Dictionary<string, Dictionary<string, PersonName>> found)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            for (var count = FewestLetters; count <= MostLetters && i + count <= words.Length && IsName(words, i, count); count++)
            {
                var initials = string.Concat(words.Skip(i).Take(count).Select(w => char.ToLowerInvariant(w.TrimStart(Punctuation)[0])));
                if (found.TryGetValue(initials, out var names) && new PersonName(string.Join(' ', words.Skip(i).Take(count)).Trim(Punctuation).Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal)) is var name)
                    names.TryAdd(name.KeyText, name);
            }
        }
    }

    // Capitals that open words, and nothing between them but a space.
    static bool IsName(string[] words, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            var word = i == start ? words[i].TrimStart(Punctuation) : words[i];
            word = i == start + count - 1 ? word.TrimEnd(Punctuation) : word;
            if (word.Length < 2 || !char.IsUpper(word[0]) || !word.AsSpan(1).ContainsAnyInRange('a', 'z') || word.AsSpan().ContainsAny(Marks))
                return false;
        }
        return true;
    }
}
