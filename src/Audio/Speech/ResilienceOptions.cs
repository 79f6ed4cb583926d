namespace Audio.Speech;

/// <summary>How hard to try. Immutable.</summary>
public sealed record ResilienceOptions
{
    /// <summary>How often a transient failure is tried again; 0 to 20.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The wait before the first retry; it doubles with each, and jitter keeps requests from coming back all at once.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait before a retry. An engine that asks for more has failed.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one attempt may take before it counts as a transient failure.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromMinutes(1);
}
