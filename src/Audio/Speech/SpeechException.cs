namespace Audio.Speech;

/// <summary>An engine could not speak an utterance.</summary>
/// <param name="message">What went wrong and what to do, fit to be shown to a user.</param>
/// <param name="isTransient">True where the same request may succeed later.</param>
/// <param name="innerException">The cause; null where there is none.</param>
public sealed class SpeechException(string message, bool isTransient, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>True where the same request may succeed later.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>How long the engine asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True where the engine had too many requests at once, or too soon after each other: it wants fewer.</summary>
    public bool IsThrottled { get; init; }

    /// <summary>True where nothing that is asked of the engine can succeed until the user has mended something: a key, a quota.</summary>
    public bool IsEngineWide { get; init; }

    /// <summary>True where the service may charge for the attempt all the same.</summary>
    public bool IsBilled { get; init; }

    /// <summary>True where something else than the service seems to have answered: a login page, a proxy, another server.</summary>
    public bool IsMisdirected { get; init; }

    /// <summary>True where it is the user's own limit on spending that forbids it.</summary>
    public bool IsOverBudget { get; init; }

    /// <summary>What the user can do; null where the message says it, or waiting is all there is.</summary>
    public string? Remedy { get; init; }
}
