using System.Collections.Frozen;
using Audio.Transcripts;

namespace Audio.Casting;

/// <summary>Guesses by title or given name whether a female or a male voice is expected. Thread-safe.</summary>
static class NameGender
{
    static readonly FrozenDictionary<string, string> Titles = Read(
        """
        female ms mrs miss mme madame mlle mademoiselle frau sra señora srta dame lady queen princess duchess baroness
        female congresswoman chairwoman spokeswoman councilwoman sister mother grandmother woman girl actress
        female moderatorin reporterin journalistin sprecherin modératrice animatrice présidente presidenta ministra moderadora entrevistadora moderatrice
        male mr sir lord king prince duke baron herr monsieur sr señor signor don congressman chairman spokesman councilman
        male brother father grandfather man boy père imam rabbi monsignor
        """);

    // Names that are given to both, in one language or in two, are not in it.
    static readonly Lazy<FrozenDictionary<string, string>> Given = new(() =>
    {
        using var file = new StreamReader(typeof(NameGender).Assembly.GetManifestResourceStream("given-names.txt")!);
        return Read(file.ReadToEnd());
    });

    /// <returns><c>female</c>, <c>male</c>, or null where nothing tells.</returns>
    public static string? Of(Speaker speaker)
    {
        var words = speaker.Aliases.Prepend(speaker.Name).Select(n => SpeakerName.Key(n).Split(' ')[0].TrimEnd('.', ',')).ToList();
        return words.Select(w => Titles.GetValueOrDefault(w)).FirstOrDefault(g => g is not null) ?? Given.Value.GetValueOrDefault(words[0]);
    }

    // A line begins with what the words behind it mean.
    static FrozenDictionary<string, string> Read(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' '))
            .SelectMany(l => l.Skip(1).Select(w => KeyValuePair.Create(SpeakerName.Key(w), l[0])))
            .ToFrozenDictionary();
}
