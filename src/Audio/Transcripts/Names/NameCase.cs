using System.Collections.Frozen;
using System.Text;

namespace Audio.Transcripts.Names;

/// <summary>Brings capitals back to the case in which names and roles are written.</summary>
static class NameCase
{
    static readonly FrozenSet<string> Acronyms =
        new[] { "AI", "TV", "II", "III", "IV", "NPR", "BBC", "CNN", "PBS", "ABC", "NBC", "CBS", "AP", "FBI", "CIA", "UN", "EU", "UK", "U.S.", "CEO", "DJ", "MC" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One word of a name: <c>O'BRIEN-SMITH</c> is <c>O'Brien-Smith</c>, <c>McCARTHY</c> and <c>MCCARTHY</c> are <c>McCarthy</c>.</summary>
    public static string Of(string word)
    {
        // Nobody but its bearer knows how a stage name is written.
        if (word.Contains('$', StringComparison.Ordinal))
            return word;
        // Mixed case is left alone but for its runs of capitals: DeSANTIS.
        var name = new StringBuilder(word.Length);
        foreach (var part in Parts(word))
            name.Append(Acronyms.Contains(part) ? part : Capitalize(part));
        return name.ToString();
    }

    /// <summary>A role: <c>HOST</c> is <c>host</c>, <c>NPR CORRESPONDENT</c> is <c>NPR correspondent</c>; behind a party stands a place, <c>(D), RIVERTON</c>; mixed case stays as it is.</summary>
    public static string OfRole(string role) =>
        role.Any(char.IsLower)
            ? role
            : role.Split(' ') is [['(', 'R' or 'D' or 'I', ')', ..] party, .. { Length: > 0 } place] ? $"{party} {string.Join(' ', place.Select(Of))}"
            : string.Join(' ', role.Split(' ').Select(w => Acronyms.Contains(w) || IsVowelless(w) || IsParty(w.Trim('(', ')', ',')) ? w : w.ToLowerInvariant()));

    // "R-SC": a party and a state; "D" alone.
    static bool IsParty(string word) => word is ['R' or 'D' or 'I'] or ['R' or 'D' or 'I', '-', >= 'A' and <= 'Z', ..];

    // A network: HBN, KQTV.
    static bool IsVowelless(string word) => word.Length is > 1 and < 6 && word.All(c => char.IsAsciiLetterUpper(c) && c is not ('A' or 'E' or 'I' or 'O' or 'U' or 'Y'));

    static string Capitalize(string part)
    {
        var capitalized = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            var startsWord = i == 0
                || !(char.IsUpper(part[i - 1]) || part[i - 1] is '\'' or '’')
                || (i == 2 && part.Length > 3 && part.StartsWith("MC", StringComparison.Ordinal));
            capitalized.Append(startsWord ? part[i] : char.ToLowerInvariant(part[i]));
        }
        // Greek has a letter for the end of a word.
        if (capitalized.Length > 1 && capitalized[^1] == 'σ')
            capitalized[^1] = 'ς';
        return capitalized.ToString();
    }

    // The hyphen and the apostrophe go with what stands before them. What follows an apostrophe is a part of its own only
    // where it is more than the one letter of a possessive.
    static IEnumerable<string> Parts(string word)
    {
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            var parts = word[i - 1] is '-' or '/' || (word[i - 1] is '\'' or '’' or '`' && word.Length - i > 1);
            if (!parts)
                continue;
            yield return word[start..(i - 1)];
            yield return word[(i - 1)..i];
            start = i;
        }
        yield return word[start..];
    }
}
