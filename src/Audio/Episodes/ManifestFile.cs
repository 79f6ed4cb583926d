using System.Security.Cryptography;
using System.Text.Json;
using Audio.Episodes.Outputs;

namespace Audio.Episodes;

/// <summary>The manifest of an episode, where it stands.</summary>
public static class ManifestFile
{
    /// <summary>Its name in the episode's folder.</summary>
    public const string Name = "episode.json";

    /// <summary>The files of an episode that was made of the same things and is whole, the audio first, how long it is, and what is doubtful of what lies beside it; null where it has to be made.</summary>
    /// <param name="folder">The episode's own.</param>
    /// <param name="stamp">Names what it would be made of.</param>
    public static (IReadOnlyList<string> Paths, TimeSpan Duration, IReadOnlyList<Problem> Problems)? FindCurrent(string folder, string stamp)
    {
        if (Find(folder) is not { } manifest || manifest.Stamp != stamp || IsMakeshift(manifest) || !manifest.Inputs.All(i => IsAsItWas(folder, i)) || !manifest.Outputs.All(o => IsWhole(Path.Combine(folder, o.File), o.Bytes)))
            return null;
        string[] files = [.. manifest.Outputs.Select(o => o.File), .. manifest.Companions, Name];
        var paths = Array.ConvertAll(files, f => Path.Combine(folder, f));
        return Array.TrueForAll(paths, File.Exists) ? (paths, TimeSpan.FromSeconds(manifest.Audio.Duration), [.. LeftBehind.Find(folder, manifest.Outputs)]) : null;
    }

    static bool IsAsItWas(string folder, ManifestInput input)
    {
        try
        {
            return InputOf(folder, input.File) == input;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What a file is at the moment.</summary>
    /// <param name="folder">The episode's own.</param>
    /// <param name="path">From there.</param>
    internal static ManifestInput InputOf(string folder, string path)
    {
        using var file = File.OpenRead(Path.Combine(folder, path));
        return new(path, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    // The voices that some of it ought to have may be there now.
    static bool IsMakeshift(Manifest manifest) => manifest.Turns.Any(t => t.Clips.Any(c => c.Substitution is not null));

    static bool IsWhole(string path, long bytes) => new FileInfo(path) is { Exists: true } file && file.Length == bytes;

    /// <summary>Whose episode stands in a folder, if it is another transcript's.</summary>
    /// <param name="folder">The episode's own.</param>
    /// <param name="source">The transcript that asks.</param>
    /// <returns>The other's path; null where there is none: it has gone, says the same, or nobody knows it.</returns>
    public static string? FindOther(string folder, EpisodeSource source)
    {
        if (source.IsStandardInput || Find(folder)?.Source is not { } made || made.Sha256 == source.Sha256 || PathOf(made, folder) is not { } other)
            return null;
        return RealPath.AreSame(other, source.Name) ? null : Path.GetRelativePath(".", other);
    }

    /// <summary>The transcript of whose episode stands in a folder; null where there is none, or it has gone.</summary>
    /// <param name="folder">The episode's own.</param>
    public static string? FindSource(string folder) => Find(folder)?.Source is { } made ? PathOf(made, folder) : null;

    static string? PathOf(ManifestSource made, string folder) =>
        made.Path is { } path && Path.GetFullPath(Path.Combine(folder, path)) is var full && File.Exists(full) ? full : null;

    /// <summary>Forgets what an episode was made of, so that it is made again though nothing changes.</summary>
    /// <param name="folder">The episode's own.</param>
    public static void Forget(string folder)
    {
        if (Find(folder) is { } manifest)
            AtomicFile.Write(Path.Combine(folder, Name), stream => JsonSerializer.Serialize(stream, manifest with { Stamp = null }, EpisodeJson.Readable.Manifest));
    }

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
