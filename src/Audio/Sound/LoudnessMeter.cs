namespace Audio.Sound;

/// <summary>
/// Measures loudness as ITU-R BS.1770-4 and EBU R 128 define it. Not thread-safe. Memory is flat but for 8 bytes each 100 ms,
/// 3 MB for ten hours. A single channel counts once: the same voice on both channels of a stereo file reads 3.01 LU more.
/// </summary>
sealed class LoudnessMeter
{
    const int HopsPerSecond = 10;
    const int BlockHops = 4; // 400 ms
    const int WindowHops = 30; // 3 s

    readonly AudioFormat _format;
    readonly double[] _weights;
    readonly KWeighting[] _filters;
    readonly List<double> _hops = []; // mean squares of 100 ms, channels weighted and summed
    double _energy;
    int _frames; // of the hop under way
    int _hopFrames;

    /// <param name="format">
    /// Any rate from 8,000 Hz. 1 or 2 channels, 3 (L R C), 4 (L R Ls Rs), 5 (L R C Ls Rs) or 6 (L R C LFE Ls Rs; the LFE does not count).
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A lower rate, or another number of channels.</exception>
    public LoudnessMeter(AudioFormat format)
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
        _format = format;
        _filters = [.. _weights.Select(_ => new KWeighting(format.SampleRate))];
        _hopFrames = (int)HopEnd(1);
    }

    /// <summary>Gated loudness in LUFS of all that was added; negative infinity for silence and for less than 400 ms.</summary>
    public double IntegratedLufs => Loudness.Integrate(Blocks());

    /// <summary>Loudness range in LU; 0 for less than 3 s.</summary>
    public double LoudnessRange => Loudness.Range(Means(WindowHops));

    /// <summary>Mean squares of 400 ms, one each 100 ms, for <see cref="Loudness.Integrate"/>.</summary>
    public double[] Blocks() => Means(BlockHops);

    /// <param name="samples">Interleaved, whole frames, any number of them.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Add(ReadOnlySpan<float> samples)
    {
        var channels = _filters.Length;
        if (samples.Length % channels != 0)
            throw new ArgumentException("Only whole frames can be added.", nameof(samples));
        while (samples.Length > 0)
        {
            var frames = Math.Min(_hopFrames - _frames, samples.Length / channels);
            var part = samples[..(frames * channels)];
            for (var c = 0; c < channels; c++)
                _energy += _weights[c] * _filters[c].Energy(part[c..], channels);
            samples = samples[part.Length..];
            _frames += frames;
            if (_frames == _hopFrames)
                EndHop();
        }
    }

    void EndHop()
    {
        _hops.Add(_energy / _hopFrames);
        (_energy, _frames) = (0, 0);
        _hopFrames = (int)(HopEnd(_hops.Count + 1) - HopEnd(_hops.Count));
        foreach (var filter in _filters)
            filter.Settle();
    }

    // Not every rate divides into tenths of a second: hops differ by a frame rather than drift.
    long HopEnd(long hop) => hop * _format.SampleRate / HopsPerSecond;

    double[] Means(int hops)
    {
        var means = new double[Math.Max(0, _hops.Count - hops + 1)];
        for (var i = 0; i < means.Length; i++)
        {
            for (var j = i; j < i + hops; j++)
                means[i] += _hops[j] / hops;
        }
        return means;
    }
}
