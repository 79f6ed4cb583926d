using Audio.Casting;

namespace Audio.Speech.Http;

/// <summary>How long a service may be silent. Immutable.</summary>
sealed record ServiceTimeouts
{
    /// <summary>Before the first of an answer: services render a whole minute of speech before they send any.</summary>
    public TimeSpan Response { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>In the midst of an answer.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>As voices.json says, and the usual where it does not.</summary>
    public static ServiceTimeouts Of(Settings values)
    {
        var usual = new ServiceTimeouts();
        return new()
        {
            Response = values.Number("timeout") is { } response ? TimeSpan.FromSeconds(response) : usual.Response,
            Idle = values.Number("idleTimeout") is { } idle ? TimeSpan.FromSeconds(idle) : usual.Idle,
        };
    }
}
