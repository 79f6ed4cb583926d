using Audio.Episodes.Assets;

namespace Audio.Episodes;

/// <summary>What is kept of the making of episodes, for the next time. Thread-safe; all of it can be deleted.</summary>
/// <param name="folder">Where all of it is; made when first written to.</param>
public sealed class EpisodeStores(string folder)
{
    /// <summary>Encoded segments.</summary>
    public SegmentStore Segments { get; } = new(Path.Combine(folder, "segments"));

    /// <summary>Decoded music and effects.</summary>
    public AssetStore Assets { get; } = new(Path.Combine(folder, "assets"));

    /// <summary>How loud clips are.</summary>
    public LevelStore Levels { get; } = new(Path.Combine(folder, "levels"));
}
