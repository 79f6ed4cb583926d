using Audio.Sound;

namespace Audio.Episodes.Outputs;

/// <summary>Measures a file's sound as it comes. Not thread-safe; memory is that of its <see cref="LoudnessMeter"/>.</summary>
sealed class OutputMeter(AudioFormat format)
{
    readonly LoudnessMeter _loudness = new(format);
    readonly TruePeakMeter _peak = new(format.Channels);

    public OutputLevels Levels => new(_loudness.IntegratedLufs, _peak.PeakDbtp);

    /// <param name="samples">Interleaved, whole frames.</param>
    public void Add(ReadOnlySpan<float> samples)
    {
        _loudness.Add(samples);
        _peak.Add(samples);
    }
}
