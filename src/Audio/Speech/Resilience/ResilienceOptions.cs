using Audio.Casting;

namespace Audio.Speech.Resilience;

/// <summary>How hard to try, and how gently. Immutable; the defaults suit a service on the network.</summary>
public sealed record ResilienceOptions
{
    /// <summary>How long one attempt may take before it counts as a transient failure.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a transient failure of one utterance is tried again; 0 to 20. With the waits between them these last some 45 s. Being throttled does not count.</summary>
    public int Retries { get; init; } = 7;

    /// <summary>The wait before the first retry; it doubles with each, and jitter keeps requests from coming back all at once.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait before a retry.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest that an engine may ask to be left alone (<c>Retry-After</c>). One that asks for more has failed.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many requests are under way at once before anything is known of the engine; 1 to <see cref="MaxConcurrency"/>.</summary>
    public int FirstConcurrency { get; init; } = 4;

    /// <summary>How many requests may be under way at once, however well it goes; 1 or more.</summary>
    public int MaxConcurrency { get; init; } = 64;

    /// <summary>How many requests may start within any minute, 1 or more; null for no stated quota.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>The wait of the whole engine after it has throttled; it doubles with each time in succession.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait of the whole engine after it has throttled, where it names none itself.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether a region that fails again and again is left alone for <see cref="BreakDuration"/> at a time.</summary>
    public bool BreaksCircuit { get; init; } = true;

    /// <summary>The share of attempts within <see cref="SamplingDuration"/> that must fail for the circuit to break, of at least <see cref="MinimumThroughput"/>.</summary>
    public double FailureRatio { get; init; } = 0.5;

    /// <summary>How many attempts must have been made before their failures say anything; 2 or more.</summary>
    public int MinimumThroughput { get; init; } = 6;

    /// <summary>How far back attempts count; half a second or more.</summary>
    public TimeSpan SamplingDuration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a region is left alone before one attempt finds out whether it is well again; half a second or more.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long that one attempt may take, unless attempts take longer than a third of this on average: everybody waits for it.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long an engine may fail, or throttle, without a single success while requests wait for it to recover; after that they fail at once.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Whether a second request races one that takes too long. Both are paid for.</summary>
    public bool Hedges { get; init; }

    /// <summary>A request takes too long when it has taken this long, and three times the mean.</summary>
    public TimeSpan HedgeAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long attempts under way go on after cancelling: their answers are paid for, and are worth keeping.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>For programs on this machine: they keep every core busy, do not throttle, have no outages, and cost nothing.</summary>
    public static ResilienceOptions Local { get; } = new()
    {
        AttemptTimeout = TimeSpan.FromMinutes(1),
        Retries = 4,
        FirstConcurrency = Environment.ProcessorCount + 1,
        MaxConcurrency = Environment.ProcessorCount + 1,
        BreaksCircuit = false,
        Grace = TimeSpan.Zero,
    };

    /// <summary>For one engine: what it says of itself, and before that what voices.json says of it.</summary>
    /// <param name="settings">Heeded are <c>connections</c>, <c>requestsPerMinute</c>, <c>timeout</c> (in seconds) and <c>hedge</c>.</param>
    public static ResilienceOptions For(EngineLimits limits, Settings settings)
    {
        var defaults = limits.IsRemote ? new() : Local;
        // Who states how many connections there may be knows it, and need not find it out.
        var connections = (int?)settings.Number("connections");
        var max = connections ?? limits.MaxConcurrency;
        return defaults with
        {
            FirstConcurrency = Math.Min(max, connections ?? limits.FirstConcurrency ?? max),
            MaxConcurrency = max,
            RequestsPerMinute = (int?)settings.Number("requestsPerMinute"),
            AttemptTimeout = settings.Number("timeout") is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.AttemptTimeout,
            Hedges = settings.Flag("hedge") ?? false,
        };
    }
}
