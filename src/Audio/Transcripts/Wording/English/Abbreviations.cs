using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Words cut short by a full stop.</summary>
static partial class Abbreviations
{
    /// <summary>Always followed by a name or a number, and so never the end of a sentence.</summary>
    static readonly FrozenDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["Mr"] = "Mister",
        ["Mrs"] = "Missus",
        ["Ms"] = "Miz",
        ["Messrs"] = "Messers",
        ["Dr"] = "Doctor",
        ["Prof"] = "Professor",
        ["Rev"] = "Reverend",
        ["Fr"] = "Father",
        ["Hon"] = "Honorable",
        ["Pres"] = "President",
        ["Sen"] = "Senator",
        ["Sens"] = "Senators",
        ["Rep"] = "Representative",
        ["Reps"] = "Representatives",
        ["Gov"] = "Governor",
        ["Govs"] = "Governors",
        ["Atty"] = "Attorney",
        ["Gen"] = "General",
        ["Adm"] = "Admiral",
        ["Col"] = "Colonel",
        ["Maj"] = "Major",
        ["Capt"] = "Captain",
        ["Cmdr"] = "Commander",
        ["Lt"] = "Lieutenant",
        ["Sgt"] = "Sergeant",
        ["Cpl"] = "Corporal",
        ["Pvt"] = "Private",
        ["Supt"] = "Superintendent",
        ["St"] = "Saint",
        ["Mt"] = "Mount",
        ["Ft"] = "Fort",
        ["Msgr"] = "Monsignor",
        ["Amb"] = "Ambassador",
        ["Brig"] = "Brigadier",
        ["Det"] = "Detective",
        ["Spc"] = "Specialist",
        ["Pfc"] = "Private First Class",
        ["Ste"] = "Sainte",
        ["vs"] = "versus",
        ["v"] = "versus",
        ["e.g"] = "for example",
        ["i.e"] = "that is",
        ["approx"] = "approximately",
    }.ToFrozenDictionary();

    /// <summary>May end a sentence too.</summary>
    static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["Jan"] = "January",
        ["Feb"] = "February",
        ["Aug"] = "August",
        ["Sept"] = "September",
        ["Oct"] = "October",
        ["Nov"] = "November",
        ["Dec"] = "December",
        ["Mon"] = "Monday",
        ["Tues"] = "Tuesday",
        ["Thurs"] = "Thursday",
        ["Fri"] = "Friday",
        ["Jr"] = "Junior",
        ["Sr"] = "Senior",
        ["Inc"] = "Incorporated",
        ["Corp"] = "Corporation",
        ["Ltd"] = "Limited",
        ["Co"] = "Company",
        ["Bros"] = "Brothers",
        ["Assn"] = "Association",
        ["Dept"] = "Department",
        ["Univ"] = "University",
        ["Esq"] = "Esquire",
        ["Assoc"] = "Association",
        ["Govt"] = "Government",
        ["Natl"] = "National",
        ["Intl"] = "International",
        ["Hwy"] = "Highway",
        ["Rte"] = "Route",
        ["Vol"] = "Volume",
        ["Ave"] = "Avenue",
        ["Blvd"] = "Boulevard",
        ["Rd"] = "Road",
        ["etc"] = "et cetera",
        ["Ph.D"] = "P H D",
        ["a.k.a"] = "also known as",
        ["a.m"] = "A.M",
        ["p.m"] = "P M",
        ["Calif"] = "California",
        ["Conn"] = "Connecticut",
        ["Fla"] = "Florida",
        ["Mich"] = "Michigan",
        ["Minn"] = "Minnesota",
        ["Okla"] = "Oklahoma",
        ["Tenn"] = "Tennessee",
    }.ToFrozenDictionary();

    /// <summary>Followed by a number inside a sentence, and words or ends of one elsewhere. "no" is by far most often the answer.</summary>
    static readonly FrozenDictionary<string, string> Counters = new Dictionary<string, string>
    {
        ["p"] = "page",
        ["pp"] = "pages",
        ["vol"] = "volume",
        ["vols"] = "volumes",
        ["fig"] = "figure",
        ["figs"] = "figures",
        ["Fig"] = "Figure",
        ["Figs"] = "Figures",
        ["Vols"] = "Volumes",
        ["ch"] = "chapter",
        ["chap"] = "chapter",
        ["ca"] = "around",
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CounterSpans = Counters.GetAlternateLookup<ReadOnlySpan<char>>();

    const int Longest = 6;

    static readonly FrozenSet<string> TitleWords = Titles.Keys.Except(["St", "Ft"]).ToFrozenSet();
    static readonly FrozenSet<string> Known = Titles.Keys.Concat(Others.Keys).Concat(States.AfterTown.Keys).ToFrozenSet();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleSpans = TitleWords.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Without its full stop.</param>
    public static bool NeverEndsSentence(ReadOnlySpan<char> word) => word.Length <= Longest && TitleSpans.Contains(word);

    /// <param name="word">Without its full stop.</param>
    public static bool IsKnown(ReadOnlySpan<char> word) => word.Length <= Longest && KnownSpans.Contains(word);

    /// <summary>Whether a word cut short counts what stands behind it, where that is a number: <c>fig. 3</c>.</summary>
    /// <param name="word">Without its full stop.</param>
    public static bool MayCount(ReadOnlySpan<char> word) => word.Length <= Longest && CounterSpans.ContainsKey(word);

    public static string Speak(string text)
    {
        text = Counter().Replace(text, m => Counters[m.Groups[1].Value] + " ");
        if (!HasShort(text))
            return text;
        text = Dotted().Replace(text, m => Acronyms.Spell(m.Groups[1].Value.Replace(".", "", StringComparison.Ordinal)) + Stop(m, text));
        text = Initial().Replace(text, "$1");
        return Word().Replace(text, m => Expand(m, text));
    }

    // A full stop behind a capital or behind a word that is known to be short.
    static bool HasShort(ReadOnlySpan<char> text)
    {
        for (var i = 0; text[i..].IndexOf('.') is >= 0 and var ahead; i++)
        {
            i += ahead;
            var word = text[..i];
            word = word[(word.LastIndexOfAny(' ', '-', '(') + 1)..];
            if (word is [.., var last] && (char.IsUpper(last) || IsKnown(word)))
                return true;
        }
        return false;
    }

    static string Expand(Match match, string text)
    {
        var word = match.Groups[1].Value;
        if (word is "St" or "Dr" && IsStreet(match, text))
            return (word == "St" ? "Street" : "Drive") + Stop(match, text);
        if (Titles.TryGetValue(word, out var full) && !IsAtEnd(match, text))
            return full;
        if (Others.TryGetValue(word, out full)
            || (States.AfterTown.TryGetValue(word, out full) && text.AsSpan(0, match.Index).EndsWith(", ")))
        {
            return full + Stop(match, text);
        }
        return match.Value;
    }

    // Main St., but St. Louis; Ocean Dr., but Dr. Roe.
    static bool IsStreet(Match match, string text) =>
        text.AsSpan(0, match.Index).TrimEnd().Length > 0 && AfterTownOrRoad().IsMatch(text.AsSpan(0, match.Index)) &&
        !(text.AsSpan(match.Index + match.Length).TrimStart() is [var next, ..] && char.IsUpper(next));

    static string Stop(Match match, string text) => IsAtEnd(match, text) ? "." : "";

    static bool IsAtEnd(Match match, string text) => match.Index + match.Length == text.Length;

    [GeneratedRegex(@"(?<![\p{L}\p{N}.'’-])(pp?|[Vv]ols|vol|[Ff]igs?|ch|chap|ca)\. ?(?=[0-9])")]
    private static partial Regex Counter();

    [GeneratedRegex(@"(?:\p{Lu}\p{Ll}+|[0-9](?:st|nd|rd|th)) $")]
    private static partial Regex AfterTownOrRoad();

    [GeneratedRegex(@"(?<![\p{L}.])((?:\p{Lu}\.){2,})(?!\p{L}{2})")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<![\p{L}.'])(\p{Lu})\.(?= [\p{Lu}\p{Co}])")]
    private static partial Regex Initial();

    [GeneratedRegex(@"(?<![\p{L}.])(v(?= |\. \p{Lu})|\p{L}(?:[a-z]{1,6}|(?:\.[A-Za-z]){1,2}|h\.D))\.(?!\p{L})")]
    private static partial Regex Word();
}
