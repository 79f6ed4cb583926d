using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Casting.Kinds;

/// <summary>A command line with places for what changes from one utterance to the next. Immutable.</summary>
/// <remarks>
/// A place is <c>{voice}</c>, <c>{language}</c>, <c>{file}</c>, <c>{output}</c>, <c>{rate}</c> or <c>{pitch}</c>. Rate and pitch
/// are factors; a program that counts otherwise gets <c>{rate*175}</c> (words a minute) or <c>{1/rate}</c> (length). What fills a
/// place stays within its argument, whatever it contains.
/// </remarks>
sealed partial class CommandTemplate(ImmutableArray<string> parts)
{
    const string RatePlace = "rate", PitchPlace = "pitch";

    static readonly string[] Places = ["voice", "language", "file", "output", RatePlace, PitchPlace];

    /// <summary>The program, first of all parts.</summary>
    public string Program => parts[0];

    /// <summary>The arguments as they are written.</summary>
    public ImmutableArray<string> Arguments => parts[1..];

    public bool TakesRate => Has(RatePlace);

    public bool TakesPitch => Has(PitchPlace);

    public bool TakesLanguage => Has("language");

    /// <summary>Whether the text is given in a file rather than on standard input.</summary>
    public bool TakesFile => Has("file");

    /// <summary>Whether the sound is left in a file rather than on standard output.</summary>
    public bool TakesOutput => Has("output");

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? FindFault()
    {
        foreach (var place in parts.SelectMany(p => Place().Matches(p)))
        {
            var name = place.Groups["name"].Value;
            if (!Places.Contains(name))
                return $"'run' has a place '{place.Value}' that nothing fills; there are {string.Join(", ", Places.Select(p => $"{{{p}}}"))}";
            if ((place.Groups["from"].Success || place.Groups["times"].Success) && name is not (RatePlace or PitchPlace))
                return $"'run' calculates with '{place.Value}', which is no number";
        }
        if (parts.Select(p => Misspelt().Match(Place().Replace(p, ""))).FirstOrDefault(m => m.Success) is { } misspelt)
            return $"'run' has '{misspelt.Value}', which looks like a place and is none; docs/engines.md says how they are written";
        return Place().IsMatch(Program) ? "'run' has a place in the name of its program" : null;
    }

    /// <summary>The arguments for an utterance.</summary>
    /// <param name="language">A BCP 47 tag; null where there is no place for it.</param>
    /// <param name="file">Where the text is; null where there is no place for it.</param>
    /// <param name="output">Where the sound is to be left; null where there is no place for it.</param>
    public IEnumerable<string> Fill(Voice voice, string? language, string? file, string? output) =>
        Arguments.Select(a => Place().Replace(a, place => place.Groups["name"].Value switch
        {
            "voice" => voice.EngineVoice,
            "language" => language ?? "",
            "file" => file ?? "",
            "output" => output ?? "",
            RatePlace => Number(place, voice.Rate),
            _ => Number(place, voice.Pitch),
        }));

    bool Has(string name) => Arguments.Any(a => Place().Matches(a).Any(p => p.Groups["name"].Value == name));

    static string Number(Match place, double factor)
    {
        var (from, times) = (place.Groups["from"], place.Groups["times"]);
        var value = from.Success ? Parse(from) / factor : times.Success ? factor * Parse(times) : factor;
        // Whoever counts in tens and hundreds wants whole numbers.
        return Math.Round(value, value >= 10 ? 0 : 4).ToString(CultureInfo.InvariantCulture);
    }

    static double Parse(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?:(?<from>\d{1,6}(?:\.\d{1,6})?)/)?(?<name>[A-Za-z]+)(?:\*(?<times>\d{1,6}(?:\.\d{1,6})?))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    // A brace and the name of a place: what was meant is plain, and would be spoken or taken for an argument.
    [GeneratedRegex(@"\{[^{}]{0,12}\b(?:voice|language|file|output|rate|pitch)\b[^{}]{0,12}\}?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Misspelt();
}
