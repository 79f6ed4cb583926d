using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Shows;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>A transcript that is ready to be spoken.</summary>
/// <param name="Show">What belongs to its series.</param>
/// <param name="Book">The voices to cast from.</param>
/// <param name="Slug">The name of the episode file, without its extension.</param>
/// <param name="Folder">The episode's own.</param>
/// <param name="Store">Where speech is kept.</param>
sealed record CastScript(
    Script Script, Show Show, VoiceBook Book, EpisodeSource Source, EngineCatalog Engines, string Slug, string Folder, string Store)
{
    /// <summary>The only engine that may speak; null for any.</summary>
    public string? Engine { get; init; }

    /// <summary>What was doubtful, but for what merely informs of the transcript.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Those voices that have something to speak that is not in the store, and those that may stand in for them.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    /// <summary>Casts it from another book.</summary>
    /// <exception cref="InvalidInputException">Somebody cannot be given a voice.</exception>
    public Cast CastFrom(VoiceBook book) => Composition.Assign(Script.Transcript, book, Engine, Engines);

    /// <summary>Finds a voice of voices.json, as an engine that can be used here speaks it in the language of the transcript.</summary>
    /// <exception cref="InvalidInputException">There is no such voice, or nothing here speaks it.</exception>
    public Voice VoiceNamed(string name) => Composition.FindVoice(Book, name, Engine, Engines, Script.Transcript.Language);
}
