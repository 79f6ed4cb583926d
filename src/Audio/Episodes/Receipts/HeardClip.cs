using System.Text.Json.Serialization;

namespace Audio.Episodes.Receipts;

/// <summary>What became of one clip of the manifest in a file. Immutable.</summary>
/// <param name="Clip">The clip.</param>
/// <param name="GainDb">What the manifest says it was raised by; null where it does not.</param>
/// <param name="Fate">Whether it was found.</param>
sealed record HeardClip(ManifestClip Clip, double? GainDb, ClipFate Fate)
{
    /// <summary>How much later it begins than the manifest says, in seconds.</summary>
    public double Late { get; init; }

    /// <summary>Where something else is heard than the clip, from its start.</summary>
    public Stretch? Other { get; init; }

    /// <summary>How well the piece of it that is least alike correlates with the clip, up to 1.</summary>
    public double Likeness { get; init; }

    /// <summary>How much louder it is than the clip in the store, in dB.</summary>
    public double HeardGainDb { get; init; }

    /// <summary>Where it is silent though the clip is not, from its start.</summary>
    public Stretch? Hole { get; init; }

    /// <summary>Whether the clip before it is heard again between the two.</summary>
    public bool FollowsRepetition { get; init; }

    /// <summary>Where it begins in the file, in seconds.</summary>
    [JsonIgnore]
    public double Start => Clip.Start + Late;
}

/// <summary>What became of a clip.</summary>
enum ClipFate
{
    /// <summary>It is heard.</summary>
    Found,

    /// <summary>Something else is heard in its place.</summary>
    Missing,

    /// <summary>Nothing is heard in its place.</summary>
    Silent,

    /// <summary>The file has ended before.</summary>
    Beyond,

    /// <summary>The store does not have it.</summary>
    Unknown,

    /// <summary>It is silence itself, which cannot be found.</summary>
    Unheard,
}
