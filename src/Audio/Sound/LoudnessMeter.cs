namespace Audio.Sound;

/// <summary>
/// Measures loudness as ITU-R BS.1770-4 and EBU R 128 define it. Not thread-safe. Memory is flat but for 8 bytes each 100 ms,
/// 3 MB for ten hours. A single channel counts once: the same voice on both channels of a stereo file reads 3.01 LU more.
/// </summary>
/// <param name="format">
/// Any rate from 8,000 Hz. 1 or 2 channels, 3 (L R C), 4 (L R Ls Rs), 5 (L R C Ls Rs) or 6 (L R C LFE Ls Rs; the LFE does not count).
/// </param>
/// <exception cref="ArgumentOutOfRangeException">A lower rate, or another number of channels.</exception>
sealed class LoudnessMeter(AudioFormat format)
{
    const int HopsPerSecond = 10;
    const int BlockHops = 4; // 400 ms
    const int WindowHops = 30; // 3 s

    // Not every rate divides into tenths of a second: hops differ by a frame rather than drift.
    readonly EnergyMeter _hops = new(format, hop => hop * format.SampleRate / HopsPerSecond);

    /// <summary>Gated loudness in LUFS of all that was added; negative infinity for silence and for less than 400 ms.</summary>
    public double IntegratedLufs => Loudness.Integrate(Blocks());

    /// <summary>Loudness range in LU; 0 for less than 3 s.</summary>
    public double LoudnessRange => Loudness.Range(Windows());

    /// <summary>Mean squares of 400 ms, one each 100 ms, for <see cref="Loudness.Integrate"/>.</summary>
    public double[] Blocks() => Means(BlockHops);

    /// <summary>Mean squares of 3 s, one each 100 ms, the first of which ends 3 s after the start: short-term loudness, as EBU Tech 3341 defines it.</summary>
    public double[] Windows() => Means(WindowHops);

    /// <param name="samples">Interleaved, whole frames, any number of them.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Add(ReadOnlySpan<float> samples) => _hops.Add(samples);

    double[] Means(int hops) => Loudness.Means(_hops.MeanSquares, hops);
}
