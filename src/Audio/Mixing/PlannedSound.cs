namespace Audio.Mixing;

/// <summary>A recording that is heard in a segment. Immutable, compared by value.</summary>
/// <param name="Asset">What is played.</param>
/// <param name="Use">What for.</param>
public sealed record PlannedSound(Asset Asset, SoundUse Use)
{
    /// <summary>Whether the same speaker goes on after the segment: then a bed is gone with its last word, not after it.</summary>
    public bool EndsUnderSpeech { get; init; }

    /// <summary>How much of the recording can be heard at most.</summary>
    public TimeSpan Longest => Asset.Length ?? Use switch
    {
        SoundUse.Bed => TimeSpan.FromMinutes(2),
        SoundUse.Intro or SoundUse.Outro => TimeSpan.FromMinutes(1),
        SoundUse.RoomTone => TimeSpan.FromSeconds(30),
        _ => TimeSpan.FromSeconds(15),
    };
}

/// <summary>What a recording is heard for.</summary>
public enum SoundUse
{
    /// <summary>Before the first word.</summary>
    Intro,

    /// <summary>Under the introduction.</summary>
    Bed,

    /// <summary>Between chapters.</summary>
    Sting,

    /// <summary>In the place of a cue.</summary>
    Cue,

    /// <summary>After the last word.</summary>
    Outro,

    /// <summary>Under everything.</summary>
    RoomTone,
}
