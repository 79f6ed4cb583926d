using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>Roman numerals behind names: <c>World War II</c> has a number, <c>Henry VIII</c> and <c>Ann Roe III</c> have a place in a line.</summary>
static partial class RomanNumerals
{
    /// <summary>Names that rulers and popes share.</summary>
    static readonly FrozenSet<string> Regnal = FrozenSet.Create(
        "Abdullah", "Albert", "Alexander", "Alfonso", "Benedict", "Carl", "Carlos", "Catherine", "Charles", "Christian", "Clement", "Edward",
        "Elizabeth", "Ferdinand", "Francis", "Frederick", "George", "Gregory", "Gustav", "Haakon", "Harald", "Henry", "Innocent", "Ivan",
        "James", "John", "Julius", "Leo", "Leopold", "Louis", "Margrethe", "Mary", "Mohammed", "Napoleon", "Nicholas", "Olav", "Paul",
        "Peter", "Philip", "Pius", "Rainier", "Ramses", "Richard", "Urban", "Wilhelm", "William");

    /// <summary>What is numbered, though its name looks like a person's.</summary>
    static readonly FrozenSet<string> Numbered = FrozenSet.Create(
        "Act", "Article", "Bowl", "Category", "Chapter", "Class", "Division", "Grade", "Level", "Model", "Part", "Phase", "Section", "Stage",
        "Start", "Story", "Tier", "Title", "Type", "Volume", "War", "Wars");

    static readonly SearchValues<string> Openings = SearchValues.Create([" I", " V", " X", " L"], StringComparison.Ordinal);

    public static string Speak(string text) => text.AsSpan().ContainsAny(Openings) ? Numeral().Replace(text, Say) : text;

    static string Say(Match match)
    {
        var (first, name, numeral) = (match.Groups["first"].Value, match.Groups["name"].Value, match.Groups["numeral"].Value);
        var number = Value(numeral);
        var isRuler = Regnal.Contains(name);
        var isGeneration = first.Length > 0 && number is > 1 and < 5 && !Numbered.Contains(name);
        if (numeral is "I" && !(first == "World" && name == "War"))
            return match.Value;
        if (numeral is "V" && !isRuler)
            return match.Value;
        var words = (isRuler || isGeneration) && numeral != "I" ? $"the {NumberWords.Ordinal(number)}" : NumberWords.Cardinal(number);
        return match.Value[..^numeral.Length] + words;
    }

    static int Value(string numeral)
    {
        var (total, last) = (0, 0);
        foreach (var letter in numeral.Reverse())
        {
            var value = letter switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 };
            total += value < last ? -value : value;
            last = Math.Max(last, value);
        }
        return total;
    }

    // Ten is left out: Malcolm X. The private character is a name that the lexicon respells.
    [GeneratedRegex(@"(?:(?<first>\p{Lu}\p{L}+) )?(?<name>\p{Lu}\p{Ll}+|\p{Co}) (?<numeral>[IV]|(?!X(?!\p{L}))(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXL]{2}))(?!\p{L}|\.\p{L}|\. \p{Lu})")]
    private static partial Regex Numeral();
}
