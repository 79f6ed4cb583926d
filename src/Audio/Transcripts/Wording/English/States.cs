using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>The states of the United States, and the parties of those who stand for them: <c>D-Vt.</c></summary>
static partial class States
{
    /// <summary>States whose short form is a word of its own, and means the state only after a town: <c>Boston, Mass.</c></summary>
    public static readonly FrozenDictionary<string, string> AfterTown = new Dictionary<string, string>
    {
        ["Ala"] = "Alabama",
        ["Ariz"] = "Arizona",
        ["Ark"] = "Arkansas",
        ["Colo"] = "Colorado",
        ["Del"] = "Delaware",
        ["Ga"] = "Georgia",
        ["Ill"] = "Illinois",
        ["Ind"] = "Indiana",
        ["Kan"] = "Kansas",
        ["Ky"] = "Kentucky",
        ["La"] = "Louisiana",
        ["Mass"] = "Massachusetts",
        ["Md"] = "Maryland",
        ["Miss"] = "Mississippi",
        ["Mo"] = "Missouri",
        ["Mont"] = "Montana",
        ["Neb"] = "Nebraska",
        ["Nev"] = "Nevada",
        ["Ore"] = "Oregon",
        ["Pa"] = "Pennsylvania",
        ["Va"] = "Virginia",
        ["Vt"] = "Vermont",
        ["Wash"] = "Washington",
        ["Wis"] = "Wisconsin",
        ["Wyo"] = "Wyoming",
    }.ToFrozenDictionary();

    /// <summary>More that stand behind a party: by two letters or words, or short forms that mean the state anywhere.</summary>
    static readonly FrozenDictionary<string, string> Initialed = new Dictionary<string, string>
    {
        ["Calif"] = "California",
        ["Conn"] = "Connecticut",
        ["Fla"] = "Florida",
        ["Mich"] = "Michigan",
        ["Minn"] = "Minnesota",
        ["Okla"] = "Oklahoma",
        ["Tenn"] = "Tennessee",
        ["Texas"] = "Texas",
        ["Ohio"] = "Ohio",
        ["Iowa"] = "Iowa",
        ["Maine"] = "Maine",
        ["N.C"] = "North Carolina",
        ["N.D"] = "North Dakota",
        ["N.H"] = "New Hampshire",
        ["N.J"] = "New Jersey",
        ["N.M"] = "New Mexico",
        ["N.Y"] = "New York",
        ["R.I"] = "Rhode Island",
        ["S.C"] = "South Carolina",
        ["S.D"] = "South Dakota",
        ["W.Va"] = "West Virginia",
        ["Alaska"] = "Alaska",
        ["AZ"] = "Arizona",
        ["CA"] = "California",
        ["CO"] = "Colorado",
        ["FL"] = "Florida",
        ["GA"] = "Georgia",
        ["IL"] = "Illinois",
        ["KY"] = "Kentucky",
        ["MA"] = "Massachusetts",
        ["MD"] = "Maryland",
        ["ME"] = "Maine",
        ["MI"] = "Michigan",
        ["MN"] = "Minnesota",
        ["MO"] = "Missouri",
        ["NC"] = "North Carolina",
        ["NJ"] = "New Jersey",
        ["NV"] = "Nevada",
        ["NY"] = "New York",
        ["OH"] = "Ohio",
        ["OR"] = "Oregon",
        ["PA"] = "Pennsylvania",
        ["SC"] = "South Carolina",
        ["TN"] = "Tennessee",
        ["TX"] = "Texas",
        ["UT"] = "Utah",
        ["VA"] = "Virginia",
        ["VT"] = "Vermont",
        ["WA"] = "Washington",
        ["WI"] = "Wisconsin",
    }.ToFrozenDictionary();

    static readonly Rule[] Rules = [new("-", Party(), SayParty)];

    public static string Speak(string text) => Rule.Apply(Rules, text);

    // (D-Vt.), (R-Ky.)
    static string SayParty(Match match)
    {
        var party = match.Groups["party"].Value switch { "D" => "Democrat", "R" => "Republican", _ => "Independent" };
        var state = match.Groups["state"].Value;
        return AfterTown.TryGetValue(state, out var full) || Initialed.TryGetValue(state, out full)
            ? $"{party} of {full}" : match.Value;
    }

    [GeneratedRegex(@"(?<![\p{L}-])(?<party>[DRI])-(?<state>\p{Lu}[a-z]{1,4}|[NSW]\.[A-Z][a-z]{0,2}|\p{Lu}{2})(?:\.|(?!\p{L}))")]
    private static partial Regex Party();
}
