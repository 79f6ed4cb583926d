using System.Collections.Immutable;
using Audio.Speech.Resilience;

namespace Audio.Speech;

/// <summary>An engine that can be used, and what is shared by all who speak with it. Thread-safe.</summary>
/// <param name="Regions">The engine at each of the places where it can be reached, in order of preference; one or more.</param>
/// <param name="Pipeline">What is known of how it fares.</param>
/// <param name="Time">The clock of its expenses.</param>
sealed record OpenedEngine(ImmutableArray<IProbedEngine> Regions, EnginePipeline Pipeline, TimeProvider Time)
{
    readonly Inquiry _inquiry = new(Time);

    /// <inheritdoc cref="Inquiry.AskAsync"/>
    public Task<T> AskAsync<T>(Func<IProbedEngine, CancellationToken, Task<T>> ask, CancellationToken cancellationToken) =>
        AskAsync(Regions, ask, cancellationToken);

    /// <inheritdoc cref="Inquiry.AskAsync"/>
    public Task<T> AskAsync<T>(ImmutableArray<IProbedEngine> regions, Func<IProbedEngine, CancellationToken, Task<T>> ask, CancellationToken cancellationToken) =>
        _inquiry.AskAsync(regions, ask, cancellationToken);
}
