namespace Audio.Speech.Http;

/// <summary>An answer that is asked for once, and again only after a failure. Thread-safe: who comes while it is asked for waits.</summary>
sealed class Remembered<T>(Func<CancellationToken, Task<T>> ask)
{
    readonly SingleFlight _flight = new();
    volatile Task<T>? _answer;

    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        if (_answer is { } known)
            return await known;
        return await _flight.RunAsync(
            "",
            async () => await (_answer ??= Task.FromResult(await ask(cancellationToken))),
            cancellationToken);
    }
}
