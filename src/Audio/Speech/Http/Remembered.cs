namespace Audio.Speech.Http;

/// <summary>An answer that is asked for once, and again only after a failure. Thread-safe: who comes while it is asked for waits.</summary>
sealed class Remembered<T>(Func<CancellationToken, Task<T>> ask)
    where T : class
{
    readonly SemaphoreSlim _gate = new(1);
    T? _answer;

    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _answer) is { } known)
            return known;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _answer ??= await ask(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }
}
