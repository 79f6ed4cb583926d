namespace Audio.Mixing;

/// <summary>A recording that a show brings along: music or an effect. Immutable, compared by value.</summary>
/// <param name="File">Any file that ffmpeg reads: a path that can be opened from the current folder.</param>
public sealed record Asset(string File)
{
    /// <summary>How much louder it is than usual, in dB; below zero quieter.</summary>
    public double GainDb { get; init; }

    /// <summary>Where in the file it begins.</summary>
    public TimeSpan From { get; init; }

    /// <summary>How much of it is heard; null for as much as there is, but no more than its use allows.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>How long it takes to come in; null for what its use calls for.</summary>
    public TimeSpan? FadeIn { get; init; }

    /// <summary>How long it takes to go; null for what its use calls for.</summary>
    public TimeSpan? FadeOut { get; init; }
}
