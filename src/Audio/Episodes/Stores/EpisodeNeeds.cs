using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Audio.Episodes.Stores;

/// <summary>What the episodes below some folders need of all that is kept. Immutable.</summary>
/// <param name="Keys">The names of clips, levels and segments, as manifests have them.</param>
/// <param name="Unseen">The folders and manifests that do not tell: episodes may need more than is known.</param>
public sealed record EpisodeNeeds(FrozenSet<string> Keys, ImmutableArray<Problem> Unseen)
{
    /// <summary>Reads the manifests of all episodes in and below some folders.</summary>
    public static EpisodeNeeds Of(IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>();
        var unseen = new List<Problem>();
        foreach (var folder in folders)
        {
            try
            {
                var manifests = Directory.EnumerateFiles(folder, ManifestFile.Name, SearchOption.AllDirectories).ToList();
                if (manifests.Count == 0)
                    unseen.Add(Unknown("I001", folder, "there is no episode in this folder"));
                foreach (var manifest in manifests)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (ManifestFile.Find(Path.GetDirectoryName(manifest)!) is { } found)
                        keys.UnionWith([.. found.Segments, .. found.Levelling, .. found.Turns.SelectMany(t => t.Clips).Select(c => c.Key)]);
                    else
                        unseen.Add(Unknown("V001", manifest, "this is no manifest that this version can read"));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unseen.Add(Unknown("I001", folder, Directory.Exists(folder) ? $"not all of this folder can be read: {e.Message.TrimEnd('.')}" : "there is no such folder"));
            }
        }
        return new(keys.ToFrozenSet(), [.. unseen]);
    }

    static Problem Unknown(string code, string file, string message) =>
        new(code, Severity.Error, file, 0, 0, $"{message}, so that nobody knows what episodes need", "name the folders of all episodes with -o, or remove what they may need with --needed");
}
