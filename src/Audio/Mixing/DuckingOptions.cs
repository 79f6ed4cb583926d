namespace Audio.Mixing;

/// <summary>How music makes way for speech.</summary>
sealed record DuckingOptions
{
    /// <summary>How much louder speech is than the music under it at least, in LU.</summary>
    public double MarginLu { get; init; } = 15;

    /// <summary>How long before the first word the music begins to fall, and is down when it comes; 150 to 300 ms.</summary>
    public TimeSpan Attack { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long the music stays down after the last word; 500 ms or more, so that it does not rise in a pause for breath.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMilliseconds(700);

    /// <summary>How long it takes to come back; 600 to 1000 ms.</summary>
    public TimeSpan Release { get; init; } = TimeSpan.FromMilliseconds(800);
}
