using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Audio.Transcripts.Names;

/// <summary>A name as a label gives it, and the key by which two writings of it are one name. One without words is nameless.</summary>
sealed class PersonName
{
    static readonly FrozenSet<string> Titles = Set(
        "mr", "ms", "mrs", "miss", "mx", "dr", "doctor", "prof", "professor", "sen", "senator", "rep", "representative", "gov", "governor",
        "pres", "president", "vice", "chief", "justice", "judge", "mayor", "secretary", "gen", "general", "adm", "admiral", "rear", "lt",
        "lieutenant", "col", "colonel", "maj", "capt", "captain", "sgt", "sergeant", "staff", "cpl", "corporal", "rev", "reverend", "rabbi",
        "imam", "bishop", "sir", "dame", "hon", "honourable", "honorable", "rt", "cllr", "councillor", "congressman", "congresswoman", "ambassador", "sheriff", "officer", "detective", "prime", "minister");

    static readonly FrozenSet<string> Honorifics = Set("rt", "hon", "honourable", "honorable", "rev", "reverend");

    // Behind a name; as they are written, for Kc is one.
    static readonly FrozenSet<string> Letters = Set("MP", "MSP", "MLA", "MEP", "KC", "QC", "CBE", "OBE", "MBE", "KBE", "DBE", "FRS", "PhD", "MD");

    static readonly FrozenSet<string> Nameless = Set(
        "unidentified", "unknown", "anonymous", "ai-generated", "computer-generated", "automated", "unnamed", "speaker", "caller", "voice");

    const string Unreadable = "?", And = "and";

    static readonly FrozenSet<string> Generations = Set("jr", "sr", "ii", "iii", "iv");

    public PersonName(string written)
    {
        var words = written.Replace(",", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isWordless = words.Length == 0;
        if (isWordless)
            words = [string.IsNullOrWhiteSpace(written) ? Unreadable : written.Trim()];
        Titled = IsTitle(words[TitlesFrom(words)]) && !words.All(IsTitle);
        words = Bare(words);
        // "MS. LEE & MR. POE".
        if (Array.Exists(words, IsAnd))
            words = [.. words.Where((w, i) => i == 0 || i + 1 == words.Length || !IsAnd(words[i - 1]) || !IsTitle(w))];
        Key = Array.Exists(words, w => IsAnd(w) || w.Contains('/')) ? [.. words.SelectMany(Parts).Select(Fold)] : [.. words.Select(Fold)];
        KeyText = string.Join(' ', Key);
        Display = string.Join(' ', words.Select((w, i) => i > 0 && IsWrittenAnd(w) ? And : NameCase.Of(w)));
        IsNameless = isWordless || Nameless.Contains(Key[0]) || Key.Any(k => k[0] == '#');
    }

    /// <summary>Folded words, at least one: no case, no diacritics, one kind of apostrophe, no full stops, no titles.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>In title case and without titles.</summary>
    public string Display { get; }

    /// <summary>Whether a title stood before it.</summary>
    public bool Titled { get; }

    /// <summary>Whether it stands for somebody unknown, such as <c>UNIDENTIFIED PERSON #2</c>. Such names are never short for others.</summary>
    public bool IsNameless { get; }

    /// <summary>Whether it stands for several who speak together, none of whom it is the full name of.</summary>
    public bool IsSeveral => Key.Contains(And);

    public string KeyText { get; }

    public string Given => Key[0];

    public string Initials => string.Concat(Key.Select(k => k[0]));

    /// <summary>The initials, and where there is a middle name those without it: <c>SH</c> for Sandra Stewart Holyoak. A single letter is none.</summary>
    public IEnumerable<string> AllInitials => Key.Length > 2 ? [Initials, string.Concat(Key[0][0], Key[^1][0])] : [Initials];

    /// <summary>What later labels may shorten it to: <c>STACEY VANEK SMITH</c> to <c>VANEK SMITH</c> and <c>SMITH</c>.</summary>
    public IEnumerable<string> Suffixes => Enumerable.Range(1, Key.Length - 1).Select(i => string.Join(' ', Key[i..]));

    /// <summary>The same behind the initial: <c>S. O'BRIEN</c> for Soledad O'Brien.</summary>
    public IEnumerable<string> SuffixesWithInitial => Given.Length > 1 ? Suffixes.Select(s => $"{Given[0]} {s}") : [];

    /// <summary>The <see cref="KeyText"/> of a name.</summary>
    public static string KeyOf(string written) => new PersonName(written).KeyText;

    /// <summary>The words of a name without the titles before it and the letters of an office or an honour behind it: <c>The Rt Hon. Jane Smith KC MP</c>.</summary>
    public static string[] Bare(string[] words)
    {
        var start = TitlesFrom(words);
        while (start < words.Length && IsTitle(words[start]))
            start++;
        if (start == words.Length)
            return words;
        var end = words.Length;
        // Behind "Mr." one is enough of a name.
        while (end - start > (start > 0 ? 1 : 2) && Letters.Contains(words[end - 1]))
            end--;
        return start == 0 && end == words.Length ? words : words[start..end];
    }

    // "The Rt Hon. Jane Smith", but "The Hon. Member" and "The Minister".
    static int TitlesFrom(string[] words) =>
        words.Length > 3 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) && Honorifics.Contains(Fold(words[1])) ? 1 : 0;

    public static bool IsTitle(string word) => Titles.Contains(Fold(word));

    public static bool IsGeneration(string word) => Generations.Contains(Fold(word));

    /// <summary>Whether it is of what stands behind a name and is none: <c>Jr.</c>, <c>MP</c>.</summary>
    public static bool IsLettersBehind(string word) => IsGeneration(word) || Letters.Contains(word);

    public static bool IsNamelessWord(string word) => Nameless.Contains(Fold(word));

    static bool IsAnd(string word) => word is "&" || IsWrittenAnd(word);

    static bool IsWrittenAnd(string word) => word.Equals(And, StringComparison.OrdinalIgnoreCase);

    // "ANNA/CARL" and "ANNA AND CARL" are the same two.
    static IEnumerable<string> Parts(string word) =>
        IsAnd(word) ? [And]
        : word.Split('/') is { Length: > 1 } parts && Array.TrueForAll(parts, p => p.Length > 0) ? parts.SelectMany((p, i) => i == 0 ? [p] : new[] { And, p })
        : [word];

    static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (c is '’' or '‘' or '`' or '´' or 'ʼ')
                folded.Append('\'');
            else if (c != '.' && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                folded.Append(char.ToLowerInvariant(c));
        }
        return folded.Length == 0 ? word : folded.ToString();
    }

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
