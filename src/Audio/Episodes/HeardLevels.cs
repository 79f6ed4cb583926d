using System.Collections.Immutable;
using Audio.Episodes.Mp3;
using Audio.Episodes.Outputs;
using Audio.Sound;

namespace Audio.Episodes;

/// <summary>How loud a segment is when it is decoded, as players do; without an MP3, how loud the mix is. Immutable.</summary>
/// <param name="Energies">The K-weighted mean squares of 1152 frames each, as an MP3 frame has, in order.</param>
/// <param name="PeakDbtp">The true peak, in dBTP; negative infinity for silence.</param>
sealed record HeardLevels(ImmutableArray<float> Energies, double PeakDbtp)
{
    /// <summary>Measures a segment.</summary>
    /// <param name="play">Hands on its samples as a decoder gives them: interleaved, whole frames.</param>
    public static HeardLevels Measure(AudioFormat format, Action<Action<ReadOnlySpan<float>>> play)
    {
        var energy = new EnergyMeter(format, hop => hop * Mp3Encoder.SegmentUnit);
        var peak = new TruePeakMeter(format.Channels);
        play(samples =>
        {
            energy.Add(samples);
            peak.Add(samples);
        });
        return new([.. energy.MeanSquares.Select(e => (float)e)], peak.PeakDbtp);
    }

    /// <summary>What is heard of an episode that consists of segments.</summary>
    public static OutputLevels Of(Episode episode) =>
        new(Integrate(episode.Segments.Select(s => s.Rendered), episode.Format), episode.Segments.Max(s => s.Rendered.Heard.PeakDbtp));

    /// <summary>The loudness of segments in a row, in LUFS, as a meter shows it for the whole file; negative infinity for silence.</summary>
    public static double Integrate(IEnumerable<RenderedSegment> segments, AudioFormat format) => Loudness.Integrate(
        Loudness.Blocks([.. segments.SelectMany(s => s.Heard.Energies)], (double)Mp3Encoder.SegmentUnit / format.SampleRate));
}
