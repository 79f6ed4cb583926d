using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Audio.Speech.EspeakNg;

/// <summary>The languages and variants that an espeak-ng has.</summary>
sealed partial class EspeakNgVoices(string languages, string variants)
{
    // A line of either listing: priority, language, age and gender, name, file, other languages as (zh 5)(yue 7).
    const int LanguageColumn = 1, NameColumn = 3, FileColumn = 4, Columns = 5;
    const string VariantFolder = "!v/", MbrolaFolder = "mb/";

    // MBROLA voices are listed whether their data is there or not.
    readonly ImmutableArray<(string Language, string Name, string File, ImmutableArray<string> Others)> _languages =
    [
        .. from row in Rows(languages)
           where !row[FileColumn].StartsWith(MbrolaFolder, StringComparison.Ordinal)
           let others = OtherLanguage().Matches(string.Join(' ', row[Columns..])).Select(m => m.Groups[1].Value)
           select (row[LanguageColumn], row[NameColumn].Replace('_', ' '), row[FileColumn], others.ToImmutableArray()),
    ];

    readonly ImmutableHashSet<string> _variants =
    [
        .. Rows(variants).Select(r => r[FileColumn])
            .Where(f => f.StartsWith(VariantFolder, StringComparison.Ordinal)).Select(f => f[VariantFolder.Length..]),
    ];

    /// <summary>A voice for each language, by its tag; each can be had in every variant.</summary>
    public ImmutableArray<OfferedVoice> All => [.. _languages.Select(l => new OfferedVoice(l.Language, [l.Language, .. l.Others]) { Description = l.Name })];

    /// <summary>The file of a language, by BCP 47 tag or file name, with or without folder; null where there is none.</summary>
    public string? FileOf(string language) =>
        First(v => Same(v.File, language) || Same(v.File[(v.File.LastIndexOf('/') + 1)..], language))
        ?? First(v => Same(v.Language, language))
        ?? First(v => v.Others.Any(o => Same(o, language)))
        // A region without a voice of its own is spoken by its language: es-CO by es.
        ?? (language.LastIndexOf('-') is > 0 and var dash ? FileOf(language[..dash]) : null);

    public bool HasVariant(string variant) => _variants.Contains(variant);

    string? First(Func<(string Language, string Name, string File, ImmutableArray<string> Others), bool> isMeant) => _languages.Where(isMeant).Select(v => v.File).FirstOrDefault();

    static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    static IEnumerable<string[]> Rows(string listing) =>
        listing.Split('\n').Skip(1).Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(r => r.Length >= Columns);

    [GeneratedRegex(@"\(([\w-]+) \d+\)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherLanguage();
}
