using Audio.Casting;
using Audio.Episodes;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>A transcript that was read, but not yet understood, and what belongs to it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Book">The voices to cast from.</param>
/// <param name="Engines">Those that were looked for.</param>
/// <param name="ShowFile">The show.json that belongs to it; null for none.</param>
/// <param name="Place">The episode's folder within that of all episodes; null where its title decides.</param>
sealed record OpenedScript(EpisodeSource Source, VoiceBook Book, EngineCatalog Engines, string? ShowFile, string? Place);
