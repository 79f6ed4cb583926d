namespace Audio.Episodes.Stores;

/// <summary>A file that is kept from one run to the next.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Used">When it was last read or written, as far as the file system tells: many note reading once a day at most.</param>
/// <param name="IsNeeded">Whether the manifest of an episode names it.</param>
/// <param name="IsPaid">Whether a service was paid for it.</param>
public readonly record struct StoreFile(string Path, StoreKind Kind, long Bytes, DateTimeOffset Used, bool IsNeeded, bool IsPaid)
{
    /// <summary>Whether manifests name files of its kind; whatever else is kept can be made again in a moment.</summary>
    public bool MayBeNeeded => Kind is StoreKind.Clip or StoreKind.Segment or StoreKind.Level;
}

/// <summary>What is kept.</summary>
public enum StoreKind
{
    /// <summary>Speech.</summary>
    Clip,

    /// <summary>Encoded stretches of episodes, which clips can be made into again.</summary>
    Segment,

    /// <summary>How loud clips are, which can be measured again.</summary>
    Level,

    /// <summary>Decoded music and effects, which can be decoded again.</summary>
    Asset,

    /// <summary>What was previewed where it could not be played.</summary>
    Preview,

    /// <summary>What a run that was killed left half written.</summary>
    Leftover,
}
