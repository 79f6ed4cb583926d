namespace Audio.Sound;

/// <summary>How a <see cref="Compressor"/> works.</summary>
sealed record CompressorOptions
{
    /// <summary>The peak level from which on it works, in dB relative to ±1.0.</summary>
    public double ThresholdDb { get; init; } = -18;

    /// <summary>How many decibels more come in for one that comes out, above the knee; over 1.</summary>
    public double Ratio { get; init; } = 2.5;

    /// <summary>The range around the threshold in which the ratio grows from 1, in dB; over 0.</summary>
    public double KneeDb { get; init; } = 6;

    /// <summary>However loud it gets, no more is taken away, in dB.</summary>
    public double MostDb { get; init; } = 6;

    /// <summary>The time in which 63 % of a reduction is reached.</summary>
    public TimeSpan Attack { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>The time in which 63 % of it is given back.</summary>
    public TimeSpan Release { get; init; } = TimeSpan.FromMilliseconds(150);
}
