using System.Collections.Immutable;
using System.Net;

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

    /// <summary>True where the engine has no sounds for the letters of the text, whoever asks; another engine may have them.</summary>
    public bool IsUnspeakable { get; init; }

    /// <summary>What the user can do; null where the message says it, or waiting is all there is.</summary>
    public string? Remedy { get; init; }

    /// <summary>True where nothing has answered: no connection, no such name, or silence.</summary>
    internal bool IsUnreached { get; init; }

    /// <summary>The status that a service refused with; null where it did not.</summary>
    internal HttpStatusCode? Status { get; init; }

    /// <summary>Everything with which the body of a refusal names the fault: codes, types, reasons.</summary>
    internal ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>The same failure, of which is known that nothing else can succeed either until the user has mended it.</summary>
    internal SpeechException Lasting(string remedy) => With(isTransient: false, isThrottled: false, isEngineWide: true, remedy: remedy);

    /// <summary>The same failure, which means something else: beside others, or for another request.</summary>
    internal SpeechException With(bool? isTransient = null, bool? isThrottled = null, bool? isEngineWide = null, bool? isBilled = null, TimeSpan? retryAfter = null, string? remedy = null) =>
        new(Message, isTransient ?? IsTransient, this)
        {
            RetryAfter = retryAfter ?? RetryAfter,
            IsUnreached = IsUnreached,
            Status = Status,
            Codes = Codes,
            IsThrottled = isThrottled ?? IsThrottled,
            IsEngineWide = isEngineWide ?? IsEngineWide,
            IsBilled = isBilled ?? IsBilled,
            IsMisdirected = IsMisdirected,
            IsOverBudget = IsOverBudget,
            IsUnspeakable = IsUnspeakable,
            Remedy = remedy ?? Remedy,
        };
}
