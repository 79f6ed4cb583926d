using System.Collections.Immutable;
using System.Globalization;
using Audio.Episodes.Outputs;
using Audio.Episodes.Shows;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>What a player shows of an episode, in whatever way the file's format stores it. Immutable.</summary>
public sealed record EpisodeTags
{
    /// <summary>What a script gives.</summary>
    /// <param name="show">What belongs to its series.</param>
    /// <param name="slug">What stands for a title where the source has none.</param>
    /// <param name="encoders">The encoders and their versions.</param>
    internal static EpisodeTags Of(Script script, Show show, string slug, IEnumerable<(string Name, string Version)> encoders)
    {
        var transcript = script.Transcript;
        var title = transcript.Title ?? NameOf(transcript.File) ?? slug;
        var engines = script.Voices.Select(v => $"{v.Engine} {v.EngineVoice}").Distinct();
        var disclosure = $"The voices in this episode are synthetic ({string.Join(", ", engines)}); they speak the words of the transcript.";
        return new()
        {
            Title = title,
            Artist = show.Author ?? string.Join(", ", transcript.Speakers.Where(s => s.Name != Speaker.NarratorName).Select(s => s.Name).DefaultIfEmpty(transcript.Show ?? show.Title ?? title)),
            Show = transcript.Show ?? show.Title ?? title,
            Date = transcript.Date,
            Language = transcript.Language,
            Disclosure = show.Disclosure is { InTags: false } ? null : disclosure,
            FeedDisclosure = show.Disclosure is { InFeed: false } ? null : disclosure,
            Series = transcript.Show ?? show.Title,
            Author = show.Author,
            Description = show.Description,
            Category = show.Category,
            Site = show.Site,
            IsExplicit = show.IsExplicit,
            Credits = show.Credits,
            EncodedWith = string.Join(", ", encoders.Prepend(("Audio", ManifestBuilder.ProgramVersion)).Select(e => $"{e.Item1} {e.Item2}")),
        };
    }

    // "harbour_talk.txt" is "Harbour talk"; null for standard input.
    static string? NameOf(string file)
    {
        var name = file == "-" ? "" : Path.GetFileNameWithoutExtension(file);
        name = (name.Contains(' ', StringComparison.Ordinal) ? name : name.Replace('_', ' ').Replace('-', ' ')).Trim();
        return name.Length == 0 ? null : char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The episode's title.</summary>
    public required string Title { get; init; }

    /// <summary>Who made it; null where unknown.</summary>
    public string? Artist { get; init; }

    /// <summary>The show that it belongs to; null for none.</summary>
    public string? Show { get; init; }

    /// <summary>When it was first published; null where unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A BCP 47 tag such as <c>en</c>; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The same in the three letters of ISO 639-2, as ID3 and MP4 want it; null where the system does not know the language.</summary>
    internal string? LanguageCode => Language is null ? null : CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .FirstOrDefault(c => c.Name.Equals(Language.Split('-')[0], StringComparison.OrdinalIgnoreCase))?.ThreeLetterISOLanguageName;

    /// <summary>The sentence that says that voices are synthetic; with it the file is marked as AI content. Null where people speak.</summary>
    public string? Disclosure { get; init; }

    /// <summary>The same for feeds, show notes and pages.</summary>
    public string? FeedDisclosure { get; init; }

    /// <summary>The show that it says it belongs to; null where <see cref="Show"/> is made up of its title.</summary>
    public string? Series { get; init; }

    /// <summary>Who makes the show; null where nobody is named.</summary>
    public string? Author { get; init; }

    /// <summary>What the episode, or else the show, is about; null where nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>As directories have it, such as <c>News: Daily News</c>; null where nothing is said.</summary>
    public string? Category { get; init; }

    /// <summary>The show's home page; null for none.</summary>
    public Uri? Site { get; init; }

    /// <summary>Whether it is not for children; null where nothing is said.</summary>
    public bool? IsExplicit { get; init; }

    /// <summary>Who took part.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>The picture that players show; null for none.</summary>
    internal CoverArt? Cover { get; init; }

    /// <summary>Names all that is written of it.</summary>
    internal string Identity => string.Join('\n', [(this with { Cover = null, Credits = [] }).ToString(), .. Credits.Select(c => c.ToString()), Cover?.Key ?? ""]);

    /// <summary>The programs that made the file, such as <c>Audio 0.1.0, LAME 3.100</c>; null for none.</summary>
    public string? EncodedWith { get; init; }
}
