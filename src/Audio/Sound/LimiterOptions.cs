namespace Audio.Sound;

/// <summary>How a <see cref="Limiter"/> works.</summary>
sealed record LimiterOptions
{
    /// <summary>The true peak that is not exceeded, in dB relative to ±1.0.</summary>
    public double CeilingDbtp { get; init; } = -1;

    /// <summary>How long before a peak the gain starts to fall; 1 ms or more. Short distorts, long ducks audibly.</summary>
    public TimeSpan LookAhead { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>The time in which the gain recovers by 63 %.</summary>
    public TimeSpan Release { get; init; } = TimeSpan.FromMilliseconds(100);
}
