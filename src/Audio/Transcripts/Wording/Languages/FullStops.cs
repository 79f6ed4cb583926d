using System.Collections.Concurrent;

namespace Audio.Transcripts.Wording.Languages;

/// <summary>What a full stop means in a language beside the end of a sentence. Immutable.</summary>
sealed class FullStops
{
    static readonly FullStops English = new(areBehindOrdinals: false, []);

    // Asked for with every turn; of a language it is always the same.
    static readonly ConcurrentDictionary<string, FullStops> Others = new();

    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _short;

    FullStops(bool areBehindOrdinals, string[] shortened) =>
        (AreBehindOrdinals, HasShort, _short) = (areBehindOrdinals, shortened.Length > 0, shortened.ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>());

    /// <param name="language">A BCP 47 tag; null means English.</param>
    public static FullStops Of(string? language)
    {
        var primary = language?.Split('-')[0];
        return primary is null or "en" ? English : Others.GetOrAdd(primary, p => new(IsBehindOrdinals(p), Shortened(p)));
    }

    static bool IsBehindOrdinals(string language) =>
        language is "de" or "da" or "no" or "nb" or "nn" or "fi" or "cs" or "pl" or "tr" or "hu" or "is" or "sk" or "hr" or "sl" or "lv" or "et";

    // Words cut short behind which a sentence goes on. What often ends one, as "usw." and "etc." do, is none of them.
    static string[] Shortened(string language) => language switch
    {
        "de" => ["ca", "Ca", "Mio", "Mrd", "Tsd", "Nr", "bzw", "evtl", "ggf", "inkl", "exkl", "zzgl", "vgl", "Vgl", "Abs", "Bd", "Hr", "Dipl", "Ing", "geb", "gest", "sog", "Hrsg", "Std", "Tel", "max", "min", "z.B", "d.h", "u.a", "o.g", "v.a", "i.d.R"],
        "fr" => ["M", "MM", "Me", "av", "env", "cf", "art", "vol", "chap", "ex", "p.ex", "c.-à-d"],
        "es" => ["Sr", "Sra", "Srta", "Sres", "Dra", "EE", "ej", "D", "Dña", "Ud", "Uds", "aprox", "pág", "núm", "Avda", "p.ej"],
        "pt" => ["Sr", "Sra", "Dra", "aprox", "pág", "núm", "Av", "p.ex"],
        "it" => ["sig", "Sig", "dott", "Dott", "avv", "ing", "pag", "ca", "es", "p.es"],
        "nl" => ["bijv", "ca", "dhr", "Dhr", "mevr", "Mevr", "drs", "ir", "nr", "resp", "evt", "d.w.z", "o.a"],
        "sv" => ["ca", "nr", "kl", "bl.a", "t.ex", "s.k", "d.v.s"],
        "da" => ["ca", "nr", "kl", "bl.a", "f.eks", "mio", "mia"],
        _ => [],
    };

    bool HasShort { get; }

    /// <summary>Whether the language writes <c>3.</c> for <c>third</c>.</summary>
    public bool AreBehindOrdinals { get; }

    /// <summary>Whether a sentence goes on behind a word that is cut short: <c>ca.</c>, and both of <c>z. B.</c></summary>
    /// <param name="word">Without its full stop.</param>
    public bool Shorten(ReadOnlySpan<char> word) =>
        HasShort && ((word is [var only] && char.IsLower(only)) || _short.Contains(word));
}
