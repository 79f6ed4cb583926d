namespace Audio.Sound;

/// <summary>
/// The K-weighted power of one stretch after the other, of which loudness is made (ITU-R BS.1770-4). Not thread-safe. Memory is
/// flat but for 8 bytes a stretch.
/// </summary>
sealed class EnergyMeter
{
    readonly double[] _weights;
    readonly KWeighting[] _filters;
    readonly Func<long, long> _endOf;
    readonly List<double> _meanSquares = [];
    double _energy;
    long _frames; // of the stretch under way
    long _length;

    /// <param name="format">As <see cref="LoudnessMeter"/> takes it.</param>
    /// <param name="endOf">The frame at which so many stretches end.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate below 8,000 Hz, or a number of channels without weights.</exception>
    public EnergyMeter(AudioFormat format, Func<long, long> endOf)
    {
        const double Surround = 1.41;
        ArgumentOutOfRangeException.ThrowIfLessThan(format.SampleRate, 8_000, nameof(format));
        _weights = format.Channels switch
        {
            1 or 2 or 3 => [.. Enumerable.Repeat(1.0, format.Channels)],
            4 => [1, 1, Surround, Surround],
            5 => [1, 1, 1, Surround, Surround],
            6 => [1, 1, 1, 0, Surround, Surround],
            _ => throw new ArgumentOutOfRangeException(nameof(format), format.Channels, "Weights are defined for up to six channels."),
        };
        _filters = [.. _weights.Select(_ => new KWeighting(format.SampleRate))];
        _endOf = endOf;
        _length = endOf(1);
    }

    /// <summary>The mean squares of the stretches that have ended, channels weighted and summed.</summary>
    public IReadOnlyList<double> MeanSquares => _meanSquares;

    /// <param name="samples">Interleaved, whole frames, any number of them.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Add(ReadOnlySpan<float> samples)
    {
        var channels = _filters.Length;
        if (samples.Length % channels != 0)
            throw new ArgumentException("Only whole frames can be added.", nameof(samples));
        while (samples.Length > 0)
        {
            var frames = (int)Math.Min(_length - _frames, samples.Length / channels);
            var part = samples[..(frames * channels)];
            for (var c = 0; c < channels; c++)
                _energy += _weights[c] * _filters[c].Energy(part[c..], channels);
            samples = samples[part.Length..];
            _frames += frames;
            if (_frames == _length)
                EndStretch();
        }
    }

    void EndStretch()
    {
        _meanSquares.Add(_energy / _length);
        (_energy, _frames) = (0, 0);
        _length = _endOf(_meanSquares.Count + 1) - _endOf(_meanSquares.Count);
        foreach (var filter in _filters)
            filter.Settle();
    }
}
