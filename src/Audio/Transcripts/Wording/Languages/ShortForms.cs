using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.Languages;

/// <summary>Words that German, French and Spanish cut short with a full stop, in full. What may be said in two ways is left to the engine.</summary>
static class ShortForms
{
    const int Longest = 6;

    static readonly string[] MayEnd = ["etc.", "usw.", "J.-C."];

    static readonly FrozenDictionary<string, Table> ByLanguage = new Dictionary<string, Table>
    {
        ["de"] = new(new()
        {
            ["z. B."] = "zum Beispiel",
            ["d. h."] = "das heißt",
            ["v. a."] = "vor allem",
            ["z. T."] = "zum Teil",
            ["i. d. R."] = "in der Regel",
            ["usw."] = "und so weiter",
            ["etc."] = "et cetera",
            ["bzw."] = "beziehungsweise",
            ["ca."] = "circa",
            ["evtl."] = "eventuell",
            ["ggf."] = "gegebenenfalls",
            ["inkl."] = "inklusive",
            ["vgl."] = "vergleiche",
            ["Nr."] = "Nummer",
            ["Hr."] = "Herr",
            ["Dr."] = "Doktor",
            ["Prof."] = "Professor",
        }),
        ["fr"] = new(new()
        {
            ["p. ex."] = "par exemple",
            ["c.-à-d."] = "c'est-à-dire",
            ["av. J.-C."] = "avant Jésus-Christ",
            ["apr. J.-C."] = "après Jésus-Christ",
            ["env."] = "environ",
            ["cf."] = "confer",
            ["etc."] = "et cetera",
            ["MM."] = "Messieurs",
            ["Dr."] = "Docteur",
        })
        {
            // Before a surname; but "Jean M. Roux".
            Title = (new(() => new(@"(?<![\p{L}\p{N}.'’-])(?<!\p{Lu}\p{Ll}{2,} )M\.(?= \p{Lu}\p{Ll})", RegexOptions.CultureInvariant)), "Monsieur"),
        },
        ["es"] = new(new()
        {
            ["EE. UU."] = "Estados Unidos",
            ["p. ej."] = "por ejemplo",
            ["etc."] = "etcétera",
            ["aprox."] = "aproximadamente",
            ["avda."] = "avenida",
            ["pág."] = "página",
            ["núm."] = "número",
            ["Sra."] = "señora",
            ["Srta."] = "señorita",
            ["Sres."] = "señores",
            ["Dr."] = "doctor",
            ["Dra."] = "doctora",
            ["Ud."] = "usted",
            ["Uds."] = "ustedes",
        })
        {
            // The same; but "Robert Downey Sr."
            Title = (new(() => new(@"(?<![\p{L}\p{N}.'’-])(?<!\p{Lu}\p{Ll}{2,} )Sr\.(?= \p{Lu}\p{Ll})", RegexOptions.CultureInvariant)), "señor"),
        },
    }.ToFrozenDictionary();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        ByLanguage.Values.SelectMany(t => t.Words.Keys).Select(k => k[..^1]).Where(k => k.Length <= Longest).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of these languages cuts a word short so.</summary>
    /// <param name="word">Without its full stop.</param>
    public static bool IsKnown(ReadOnlySpan<char> word) => word.Length <= Longest && Known.Contains(word);

    /// <param name="language">A BCP 47 tag; null for a language that has none here.</param>
    public static string Speak(string text, string? language) =>
        language is not null && text.Contains('.', StringComparison.Ordinal) && ByLanguage.TryGetValue(language.Split('-')[0], out var table) ? table.Speak(text) : text;

    /// <param name="words">By short forms, of whose spaces each may be missing; a small first letter may be a capital.</param>
    sealed class Table(Dictionary<string, string> words)
    {
        // Not before they are needed: a short command would take half as long again.
        readonly Lazy<Regex> _short = new(() => new(
            @"(?<![\p{L}\p{N}.'’-])(?:" + string.Join('|', words.Keys.Select(Pattern)) + @")(?![\p{L}\p{N}])", RegexOptions.CultureInvariant));

        // Without their spaces.
        public FrozenDictionary<string, string> Words { get; } = words.ToFrozenDictionary(w => w.Key.Replace(" ", "", StringComparison.Ordinal), w => w.Value);

        public (Lazy<Regex> Short, string Words)? Title { get; init; }

        public string Speak(string text)
        {
            text = _short.Value.Replace(text, m => InFull(m.Value) + (EndsSentence(text, m) ? "." : ""));
            return Title is var (title, said) ? title.Value.Replace(text, said) : text;
        }

        // "…, etc. Puis", but "Nr. Sieben".
        static bool EndsSentence(string text, Match match) =>
            text.AsSpan(match.Index + match.Length) is var rest && (rest.IsEmpty || (rest is [' ', var next, ..] && char.IsUpper(next) && Array.Exists(MayEnd, match.Value.EndsWith)));

        string InFull(string written)
        {
            var key = written.Replace(" ", "", StringComparison.Ordinal);
            return Words.TryGetValue(key, out var said) || Words.TryGetValue(char.ToLowerInvariant(key[0]) + key[1..], out said) ? said : written;
        }

        static string Pattern(string key)
        {
            var rest = Regex.Escape(key[1..]).Replace(@"\ ", " ?", StringComparison.Ordinal);
            return char.IsLower(key[0]) ? $"[{key[0]}{char.ToUpperInvariant(key[0])}]{rest}" : key[0] + rest;
        }
    }
}
