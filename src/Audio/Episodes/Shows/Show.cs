using System.Collections.Immutable;
using System.Text;
using Audio.Casting;
using Audio.Episodes.Outputs;
using Audio.Mixing;
using Audio.Transcripts;

namespace Audio.Episodes.Shows;

/// <summary>
/// What belongs to a series and not to one episode: the content of show.json, and of those lines of front matter that override it. What is null
/// or empty was not said. Immutable.
/// </summary>
public sealed record Show
{
    /// <summary>The show's title.</summary>
    public string? Title { get; init; }

    /// <summary>Who makes it.</summary>
    public string? Author { get; init; }

    /// <summary>What it is about; of an episode, what that is about.</summary>
    public string? Description { get; init; }

    /// <summary>A BCP 47 tag such as <c>en</c>, for episodes that do not say their own.</summary>
    public string? Language { get; init; }

    /// <summary>As directories have it, such as <c>News</c> or <c>News: Daily News</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Its home page.</summary>
    public Uri? Site { get; init; }

    /// <summary>Whether it is not for children.</summary>
    public bool? IsExplicit { get; init; }

    /// <summary>The picture that players show: a path that can be opened from the current folder.</summary>
    public string? Cover { get; init; }

    /// <summary>Who took part, in the order in which they are named.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>How listeners learn that voices are synthetic.</summary>
    public Disclosure? Disclosure { get; init; }

    /// <summary>Music and effects.</summary>
    public Production? Production { get; init; }

    /// <summary>How long the silences are.</summary>
    public PacingOptions? Pacing { get; init; }

    /// <summary>What is done to every voice.</summary>
    public ChainPreset? Chain { get; init; }

    /// <summary>How loud its episodes are.</summary>
    public LoudnessTarget? Target { get; init; }

    /// <summary>Whether speakers have their places to the left and right.</summary>
    public bool? IsStereo { get; init; }

    /// <summary>The files that its episodes are written as.</summary>
    public ImmutableArray<OutputOptions> Outputs { get; init; } = [];

    /// <summary>Where each setting stands that was said, by its name in show.json.</summary>
    public ImmutableSortedDictionary<string, (string File, int Line)> Origins { get; init; } = ImmutableSortedDictionary<string, (string File, int Line)>.Empty;

    /// <summary>The files that it names: music, effects and pictures.</summary>
    public ImmutableArray<string> Files =>
    [
        .. new[] { Production?.Intro, Production?.Bed, Production?.Sting, Production?.Outro, Production?.RoomTone?.Recording }
            .Concat(Production?.Cues.Select(c => c.Sound) ?? []).OfType<Asset>().Select(a => a.File).Append(Cover).OfType<string>().Distinct(),
    ];

    /// <summary>Reads a show.json file.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read or has mistakes; all of them are reported.</exception>
    public static Show Load(string path)
    {
        try
        {
            return Parse(path, File.ReadAllText(path, Encoding.UTF8));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(new Problem(
                "W001", Severity.Error, path, 0, 0, $"The show cannot be read: {e.Message.TrimEnd('.')}", "Name a readable file with --show-json"));
        }
    }

    /// <summary>Reads the text of a show.json file. Comments and trailing commas are allowed.</summary>
    /// <param name="file">The file's name, for problems, and because paths in it are relative to its folder.</param>
    /// <param name="text">JSON; docs/show.schema.json describes it.</param>
    /// <exception cref="InvalidInputException">The text has mistakes; all of them are reported.</exception>
    public static Show Parse(string file, string text)
    {
        var (root, shape) = JsonShape.Open(file, text, ShowValues.Letter);
        return new ShowReader(file, shape).Read(root, new());
    }

    /// <summary>This show as the front matter of one of its transcripts has it.</summary>
    /// <exception cref="InvalidInputException">What the front matter says of the show has mistakes; all of them are reported.</exception>
    public Show For(Transcript transcript) => For(transcript.File, transcript.ShowSettings);

    /// <summary>The same of a transcript that could not be read.</summary>
    /// <param name="file">The transcript as the user named it.</param>
    /// <inheritdoc cref="For(Transcript)"/>
    public Show For(string file, ParserOptions settings) => For(file, settings.ShowSettings);

    Show For(string file, LocatedJson? settings) =>
        settings is null ? this : new ShowReader(file, new(file, isWhole: true, ShowValues.Letter), isFrontMatter: true).Read(settings, this);

    /// <summary>What cannot be had together; null where everything can.</summary>
    public string? FindFault() =>
        Outputs.Select(o => OutputOptions.FindFault(o, IsStereo == true ? 2 : 1)).FirstOrDefault(f => f is not null);
}
