using System.Collections.Immutable;
using Audio.Episodes.Mp3;
using Audio.Episodes.Outputs;
using Audio.Episodes.Shows;
using Audio.Mixing;

namespace Audio.Episodes;

/// <summary>How an episode is made.</summary>
public sealed record EpisodeOptions
{
    /// <summary>As a show asks for, and as usual where it says nothing.</summary>
    public static EpisodeOptions Of(Show show)
    {
        var usual = new EpisodeOptions();
        return usual with
        {
            Show = show,
            Mix = usual.Mix with
            {
                Target = show.Target ?? usual.Mix.Target,
                Chain = show.Chain ?? usual.Mix.Chain,
                Format = usual.Mix.Format with { Channels = show.IsStereo == true ? 2 : 1 },
            },
            Pacing = show.Pacing ?? usual.Pacing,
            Outputs = show.Outputs.IsEmpty ? usual.Outputs : show.Outputs,
        };
    }

    /// <summary>Format, target loudness and peak.</summary>
    public MixOptions Mix { get; init; } = new();

    /// <summary>How long the silences are.</summary>
    public PacingOptions Pacing { get; init; } = new();

    /// <summary>What belongs to the series: music, tags, what is said of synthetic voices. Its sound and outputs are those of the other options here.</summary>
    public Show Show { get; init; } = new();

    /// <summary>The files that it is written as, the first of them the one that is meant by "the episode"; one or more, no format twice.</summary>
    public ImmutableArray<OutputOptions> Outputs { get; init; } = [new(OutputFormat.Mp3)];

    /// <summary>How MP3 is encoded; null where it is not wanted.</summary>
    internal Mp3Options? Mp3 => Outputs.FirstOrDefault(o => o.Format == OutputFormat.Mp3) is { } output
        ? new() { BitRateKbps = output.BitRateFor(Mix.Format.Channels) }
        : null;

    /// <summary>Whether another voice may speak what an engine has failed to speak: see <see cref="Casting.Cast.StandIns"/>.</summary>
    public bool AllowsStandIns { get; init; }

    /// <summary>Whether an MP3 is listened to while it is made; what nobody has listened to is made again then: see <see cref="RenderedEpisode.Heard"/>.</summary>
    public bool Listens { get; init; } = true;

    /// <summary>How many segments are under way at once, 1 or more; one more than there are cores keeps them all busy.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount + 1;
}
