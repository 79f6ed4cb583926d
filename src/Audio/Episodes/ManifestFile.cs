using System.Text.Json;

namespace Audio.Episodes;

/// <summary>The manifest of an episode, where it stands.</summary>
public static class ManifestFile
{
    /// <summary>Its name in the episode's folder.</summary>
    public const string Name = "episode.json";

    /// <summary>Reads the manifest of an episode.</summary>
    /// <param name="folder">The episode's own.</param>
    /// <returns>Null where there is none, or none that this version can read.</returns>
    public static Manifest? Find(string folder)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, Name));
            return JsonSerializer.Deserialize(file, EpisodeJson.Default.Manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
