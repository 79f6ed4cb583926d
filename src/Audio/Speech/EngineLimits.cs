namespace Audio.Speech;

/// <summary>What may be asked of an engine at once. Immutable.</summary>
public sealed record EngineLimits
{
    /// <summary>
    /// The longest text of one request, in UTF-16 units; the default is about a minute of speech: enough for any sentence, little enough
    /// to be tried again, and less than any service takes.
    /// </summary>
    public int MaxCharacters { get; init; } = 1000;

    /// <summary>How many requests are under way at first; null where all of <see cref="MaxConcurrency"/> are.</summary>
    public int? FirstConcurrency { get; init; }

    /// <summary>How many requests may ever be under way at once; the default keeps every core busy.</summary>
    public int MaxConcurrency { get; init; } = Environment.ProcessorCount + 1;

    /// <summary>Whether the engine is beyond this machine, and may throttle or fail as a whole.</summary>
    public bool IsRemote { get; init; }
}
