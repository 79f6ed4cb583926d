using System.Collections.Frozen;
using Audio.Transcripts.Names;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Articles.Quotations;

/// <summary>The people that an article names, so that a surname finds the full name that stood before it.</summary>
sealed class PeopleNamed
{
    /// <summary>Capitalised words that stand before names and are no part of them.</summary>
    static readonly FrozenSet<string> NoGivenNames = FrozenSet.Create(
        "State", "Treasury", "Defense", "Foreign", "Interior", "Justice", "Deputy", "Vice", "Former", "Acting", "House", "Senate", "Speaker",
        "Leader", "Majority", "Minority", "Democrat", "Republican", "Democratic", "Spokesperson", "Spokesman", "Spokeswoman", "Director",
        "Chairman", "Chairwoman", "Chair", "Chancellor", "King", "Queen", "Prince", "Princess", "Pope", "Attorney", "Commissioner", "Chief",
        "Executive", "CEO", "Coach", "Author", "Professor", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "New", "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Great", "United", "European",
        "National", "International", "Global", "World", "Supreme", "White", "Soviet", "Cold", "Red", "Black", "Los", "San", "Santa", "Saint");

    /// <summary>Last words of names that are nobody's.</summary>
    static readonly FrozenSet<string> NoSurnames = FrozenSet.Create(
        "Agency", "Alliance", "Army", "Association", "Authority", "Bank", "Board", "Bureau", "Center", "Centre", "City", "Club", "Coalition",
        "College", "Commission", "Committee", "Company", "Corporation", "Council", "Country", "County", "Court", "Department", "District",
        "Federation", "Force", "Foundation", "Fund", "Government", "Group", "Guard", "Hospital", "House", "Inc", "Institute", "International",
        "Journal", "Kremlin", "League", "Ministry", "Museum", "Nations", "Network", "News", "Office", "Organization", "Parliament", "Party",
        "Police", "Post", "Project", "School", "Senate", "Service", "Society", "State", "States", "Street", "Times", "Treasury", "Union",
        "University", "Watch");

    readonly Dictionary<string, string> _bySurname = [];
    readonly HashSet<string> _surelyPeople = [];

    /// <summary>Takes in the names of a text; the first full name of a surname stands for it.</summary>
    public void Add(string text)
    {
        foreach (var name in Attribution.Names(text))
        {
            var (words, isTitled) = Bare(name.Value);
            if (words.Length is < 2 or > 4 || NoSurnames.Contains(words[^1]))
                continue;
            _bySurname.TryAdd(words[^1], string.Join(' ', words));
            var follows = text.AsSpan(name.Index + name.Length);
            if (isTitled || follows.StartsWith(", a ") || follows.StartsWith(", an ") || follows.StartsWith(", the ") || follows.StartsWith(", who "))
                _surelyPeople.Add(words[^1]);
        }
    }

    /// <summary>The full name of whoever is said to say something; null where that is nobody in particular, or no person.</summary>
    public string? Speaking(string written)
    {
        var (words, isTitled) = Bare(written);
        if (words.Length == 0 || NoSurnames.Contains(words[^1]))
            return null;
        if (words.Length == 1)
            return _bySurname.GetValueOrDefault(words[0]) ?? (isTitled ? words[0] : null);
        var full = string.Join(' ', words);
        var known = _bySurname.GetValueOrDefault(words[^1]);
        return known is not null && known.StartsWith(words[0] + " ", StringComparison.Ordinal) ? known : full;
    }

    /// <summary>The same for whoever a sentence is about, which may be a place or a thing: null where nothing shows that it is a person.</summary>
    public string? Acting(string written)
    {
        var (words, isTitled) = Bare(written);
        return words.Length > 0 && (isTitled || _surelyPeople.Contains(words[^1])) ? Speaking(written) : null;
    }

    // "But Russian President Jo Roe's": what is left is behind the last title, and without the possessive.
    static (string[] Words, bool IsTitled) Bare(string written)
    {
        var words = written.Split(' ');
        var start = 0;
        var isTitled = false;
        for (var i = 0; i < words.Length; i++)
        {
            var isTitle = PersonName.IsTitle(words[i]);
            if (isTitle || NoGivenNames.Contains(words[i]) || IsPossessive(words[i]) || words[i].Count(c => c == '.') > 1
                || (i == start && Sentences.IsStarter(words[i])))
            {
                start = i + 1;
                isTitled |= isTitle;
            }
        }
        return start == words.Length && IsPossessive(words[^1])
            ? Bare(written[..^2])
            : ([.. words[start..].Select(w => w.Length > 2 ? w.TrimEnd('.') : w)], isTitled);
    }

    static bool IsPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);
}
