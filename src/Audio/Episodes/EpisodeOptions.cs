using Audio.Episodes.Mp3;
using Audio.Mixing;

namespace Audio.Episodes;

/// <summary>How an episode is made.</summary>
public sealed record EpisodeOptions
{
    /// <summary>Format, target loudness and peak.</summary>
    public MixOptions Mix { get; init; } = new();

    /// <summary>How long the silences are.</summary>
    public PacingOptions Pacing { get; init; } = new();

    /// <summary>Bit rate and quality.</summary>
    public Mp3Options Mp3 { get; init; } = new();

    /// <summary>Whether another voice may speak what an engine has failed to speak: see <see cref="Casting.Cast.StandIns"/>.</summary>
    public bool AllowsStandIns { get; init; }

    /// <summary>How many segments are under way at once, 1 or more; one more than there are cores keeps them all busy.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount + 1;
}
