using System.Numerics.Tensors;
using static Audio.Sound.TruePeakInterpolator;

namespace Audio.Sound;

/// <summary>Measures the peak of the signal between the samples (ITU-R BS.1770-4, annex 2). Not thread-safe; flat memory.</summary>
/// <param name="channels">1 or more; the peak is that of the loudest.</param>
sealed class TruePeakMeter(int channels)
{
    const int BlockFrames = 16 * Stride;
    const int Context = Taps - 1;

    // By channel: what the next intervals need of the frames already measured, then the frames not yet measured.
    readonly float[][] _history = [.. Enumerable.Range(0, channels).Select(_ => new float[Context + BlockFrames])];
    readonly float[] _peaks = new float[BlockFrames];
    int _pending;
    float _peak;

    /// <summary>The largest magnitude so far in dB relative to ±1.0, silence before and after; negative infinity for silence.</summary>
    public double PeakDbtp => Decibels.FromGain(_history.Max(PeakToTheEnd));

    /// <param name="samples">Interleaved, whole frames, any number of them.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Add(ReadOnlySpan<float> samples)
    {
        if (samples.Length % channels != 0)
            throw new ArgumentException("Only whole frames can be added.", nameof(samples));
        while (samples.Length > 0)
        {
            var frames = Math.Min(BlockFrames - _pending, samples.Length / channels);
            for (var c = 0; c < channels; c++)
                Interleaved.CopyChannel(samples[..(frames * channels)], c, channels, _history[c].AsSpan(Context + _pending));
            samples = samples[(frames * channels)..];
            _pending += frames;
            if (_pending == BlockFrames)
                Measure();
        }
    }

    void Measure()
    {
        foreach (var history in _history)
        {
            _peak = Peak(history, _peaks);
            history.AsSpan(BlockFrames).CopyTo(history);
        }
        _pending = 0;
    }

    // Measures a copy, so that more may be added afterwards.
    float PeakToTheEnd(float[] history)
    {
        var intervals = (_pending + Context + Stride - 1) / Stride * Stride;
        var padded = new float[Context + intervals];
        history.AsSpan(0, Context + _pending).CopyTo(padded);
        return Peak(padded, new float[intervals]);
    }

    float Peak(ReadOnlySpan<float> samples, Span<float> peaks)
    {
        peaks.Clear();
        Raise(samples, peaks, _peak);
        return MathF.Max(_peak, TensorPrimitives.Max<float>(peaks));
    }
}
