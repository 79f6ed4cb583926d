namespace Audio.Mixing;

/// <summary>What is done to every voice before it is levelled.</summary>
public enum ChainPreset
{
    /// <summary>Nothing that can be heard: what lies under every voice is cut off.</summary>
    Clean,

    /// <summary>As stations do it: high-pass, gentle compression, less sharp sibilants.</summary>
    Broadcast,

    /// <summary>Nothing.</summary>
    None,
}
