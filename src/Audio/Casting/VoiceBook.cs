using System.Collections.Immutable;
using System.Text;
using Audio.Transcripts;
using Audio.Transcripts.Wording;

namespace Audio.Casting;

/// <summary>The contents of a voices.json file: personas, the engines that speak them and who speaks with which. Immutable.</summary>
public sealed record VoiceBook
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>The engines in order of preference; never empty.</summary>
    public required ImmutableArray<string> Engines { get; init; }

    /// <summary>Every engine that a voice can be bound to, by name: those that the file configures, and those that need no settings.</summary>
    public required ImmutableDictionary<string, ServiceSettings> Services { get; init; }

    /// <summary>Every persona, in the order of the file; never empty.</summary>
    public required ImmutableArray<Persona> Personas { get; init; }

    /// <summary>The persona of each speaker who has a fixed one, by <see cref="SpeakerName.Key"/>.</summary>
    public required ImmutableDictionary<string, Persona> Speakers { get; init; }

    /// <summary>Who reads what belongs to no speaker.</summary>
    public required Persona Narrator { get; init; }

    /// <summary>Who speaks for speakers without a fixed persona, in order of use; never empty.</summary>
    public required ImmutableArray<Persona> Pool { get; init; }

    /// <summary>How particular words are to be said; null for no particular way.</summary>
    public Lexicon? Lexicon { get; init; }

    /// <summary>Reads a voices.json file, and the lexicon.json beside it if there is one; its own lexicon goes before that.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read or has mistakes; all of them are reported.</exception>
    public static VoiceBook Load(string path) => Whole(Read(path));

    /// <summary>The same for whoever can tell what else is wrong with it.</summary>
    /// <returns>The book, as far as it could be read, null where that is no voice; and every mistake, none where the book is whole.</returns>
    /// <exception cref="InvalidInputException">The file cannot be opened.</exception>
    public static (VoiceBook? Book, ImmutableArray<Problem> Problems) Read(string path)
    {
        try
        {
            var text = System.IO.File.ReadAllText(path, Encoding.UTF8);
            var lexicon = Path.Combine(Path.GetDirectoryName(path) ?? "", "lexicon.json");
            return System.IO.File.Exists(lexicon)
                ? new VoiceBookReader(path, text).ReadWith(lexicon, System.IO.File.ReadAllText(lexicon, Encoding.UTF8))
                : new VoiceBookReader(path, text).Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(new Problem(
                "C001", Severity.Error, path, 0, 0, $"The voices cannot be read: {e.Message.TrimEnd('.')}", "Name a readable file with --voices"));
        }
    }

    /// <summary>Reads the text of a voices.json file. Comments and trailing commas are allowed.</summary>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="text">JSON; docs/voices.schema.json describes it.</param>
    /// <exception cref="InvalidInputException">The text has mistakes; all of them are reported.</exception>
    public static VoiceBook Parse(string file, string text) => Whole(new VoiceBookReader(file, text).Read());

    /// <summary>Mistakes as they are told: those of this file before those of a lexicon.json, each from top to bottom.</summary>
    public static IEnumerable<Problem> InOrder(IEnumerable<Problem> problems) =>
        problems.OrderByDescending(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column);

    static VoiceBook Whole((VoiceBook? Book, ImmutableArray<Problem> Problems) read) =>
        read.Problems.IsEmpty ? read.Book! : throw new InvalidInputException(read.Problems);

    /// <summary>The same with voices for some of those who speak in a transcript.</summary>
    /// <param name="named">By <see cref="Speaker.Id"/>.</param>
    public VoiceBook With(Transcript transcript, IReadOnlyDictionary<string, Persona> named)
    {
        var speakers = transcript.Speakers.Where(s => named.ContainsKey(s.Id)).Select(s => KeyValuePair.Create(SpeakerName.Key(s.Name), named[s.Id]));
        return this with { Speakers = Speakers.SetItems(speakers), Narrator = named.GetValueOrDefault(Speaker.NarratorId, Narrator) };
    }
}
